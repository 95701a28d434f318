/** Room that stays free above and below what is brought into view, in CSS pixels. */
const freeRoom = 80;

/** Scrolls to the middle of the page what is not in view, or just so. */
export function scrollToRange(scroller: Element, range: Range): void {
  const rect = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (rect.top < view.top + freeRoom || rect.bottom > view.bottom - freeRoom) {
    scroller.scrollBy({ top: (rect.top + rect.bottom) / 2 - (view.top + view.bottom) / 2 });
  }
}
