import { describe, expect, it, vi } from 'vitest';
import { isOwnUrl, openOutside, outsideUrl } from './trusted-url';

describe('isOwnUrl', () => {
  it.each(['app://hashiya/', 'app://hashiya/index.html', 'app://hashiya/a?b=c#d'])(
    'takes %s',
    (address) => {
      expect(isOwnUrl(address)).toBe(true);
    },
  );

  it.each([
    'https://example.invalid/?next=app://hashiya/',
    'https://app://hashiya/',
    'app://hashiya.example.invalid/',
    'app://hashiya@example.invalid/',
    'app://other@hashiya/',
    'app://hashiya:8080/',
    'app:hashiya',
    'file:///app://hashiya/',
    'about:blank',
    'null',
    '',
  ])('refuses %j', (address) => {
    expect(isOwnUrl(address)).toBe(false);
  });
});

describe('outsideUrl', () => {
  it.each([
    ['https://example.invalid/خبر', 'https://example.invalid/%D8%AE%D8%A8%D8%B1'],
    ['mailto:desk@example.invalid', 'mailto:desk@example.invalid'],
  ])('lets %s out', (address, expected) => {
    expect(outsideUrl(address)).toBe(expected);
  });

  it.each([
    'http://example.invalid/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://example.invalid/share',
    'ms-msdt:/id',
    'https://bank.invalid@evil.invalid/',
    'app://hashiya/',
    'not an address',
    '',
  ])('keeps %j in', (address) => {
    expect(outsideUrl(address)).toBeNull();
  });
});

describe('openOutside', () => {
  it('opens what is fit and nothing else', async () => {
    const open = vi.fn(async () => undefined);
    expect(await openOutside('https://example.invalid/', open)).toBe(true);
    expect(await openOutside('file:///etc/passwd', open)).toBe(false);
    expect(open.mock.calls).toEqual([['https://example.invalid/']]);
  });
});
