/** What stands in the middle of the window. */
export type View =
  | 'library'
  | 'reader'
  | 'copies'
  | 'entities'
  | 'codebook'
  | 'claims'
  | 'export'
  | 'import';
