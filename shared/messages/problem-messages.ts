import type { Problem, ProblemKind } from '../model/result';

export type Language = 'ar' | 'en';
type Message = Readonly<Record<Language, string>>;

/** What happened, to which file, and what to do. `{path}` stands for the file or folder. */
const messages: Readonly<Record<ProblemKind, Message>> = {
  'folder-missing': {
    ar: 'المجلد {path} غير موجود. تحقق من الاسم، أو افتح مجلدا آخر.',
    en: 'The folder {path} does not exist. Check the name, or open another folder.',
  },
  'folder-not-a-folder': {
    ar: '{path} ملف وليس مجلدا. افتح المجلد الذي هو فيه.',
    en: '{path} is a file, not a folder. Open the folder it is in.',
  },
  'folder-unreadable': {
    ar: 'تتعذر قراءة المجلد {path}. اطلب إذن القراءة، أو انسخه إلى مكان آخر.',
    en: 'The folder {path} can’t be read. Ask for permission to read it, or copy it elsewhere.',
  },
  'folder-empty': {
    ar: 'لا مقالات في {path}. ضع فيه ملفات ‎.txt أو ‎.md ثم افتحه من جديد.',
    en: 'There are no articles in {path}. Put .txt or .md files in it and open it again.',
  },
  'recent-moved': {
    ar: 'لم يعد {path} في مكانه. نُقل أو حُذف أو فُصل قرصه. افتحه من مكانه الجديد.',
    en: '{path} is no longer where it was: moved, deleted or on a disk that is not connected. Open it from its new place.',
  },
  'corpus-changed': {
    ar: 'فُتح مجلد آخر في هذه الأثناء، فلم يُنفَّذ الطلب. أعد المحاولة.',
    en: 'Another folder was opened meanwhile, so this was not done. Try again.',
  },
  'document-missing': {
    ar: 'لم يعد المقال {path} في المجلد. أعد فتح المجلد لتحديث القائمة.',
    en: 'The article {path} is no longer in the folder. Open the folder again to bring the list up to date.',
  },
  'document-unreadable': {
    ar: 'تتعذر قراءة المقال {path}. تحقق من إذن القراءة.',
    en: 'The article {path} can’t be read. Check its permissions.',
  },
  'document-not-text': {
    ar: '{path} ليس نصا، فلا يمكن فتحه. لم يُمسّ الملف.',
    en: '{path} is not text, so it can’t be opened. The file was left alone.',
  },
  'sidecar-unreadable': {
    ar: 'تتعذر قراءة ملف العمل {path}. تحقق من إذن القراءة. المقال مفتوح للقراءة فقط.',
    en: 'The work file {path} can’t be read. Check its permissions. Its article opens for reading only.',
  },
  'sidecar-not-json': {
    ar: 'ملف العمل {path} تالف (ليس JSON). لن يُكتب فوقه. أصلحه أو أعد نسخة سابقة منه، والمقال مفتوح للقراءة فقط.',
    en: 'The work file {path} is damaged (not JSON). It will not be written over. Repair it or restore an earlier copy; its article opens for reading only.',
  },
  'sidecar-not-ours': {
    ar: 'الملف {path} ليس من عمل حاشية مع أن اسمه كأسماء ملفاتها. لن يُكتب فوقه. غيّر اسمه، والمقال مفتوح للقراءة فقط.',
    en: '{path} is named like a work file of Hashiya but is not one. It will not be written over. Rename it; its article opens for reading only.',
  },
  'sidecar-too-new': {
    ar: 'كُتب {path} بإصدار أحدث من حاشية. لن يُكتب فوقه. حدّث البرنامج، والمقال مفتوح للقراءة فقط.',
    en: '{path} was written by a newer Hashiya. It will not be written over. Update the program; the article opens for reading only.',
  },
  'sidecar-invalid': {
    ar: 'في ملف العمل {path} ما لا يُفهم. لن يُكتب فوقه. أصلحه أو أعد نسخة سابقة منه، والمقال مفتوح للقراءة فقط.',
    en: 'The work file {path} has content that makes no sense. It will not be written over. Repair it or restore an earlier copy; its article opens for reading only.',
  },
  'sidecar-changed-on-disk': {
    ar: 'غيّر برنامج آخر ملف العمل {path} وفي النافذة خطوات لم تُكتب فيه بعد. لم يُكتب فوق شيء. قرر ما يبقى: عملك أم الملف أم كلاهما.',
    en: 'Another program changed the work file {path} while this window held steps that are not in it yet. Nothing was written over. Decide what stays: yours, theirs or both.',
  },
  'sidecar-git-conflict': {
    ar: 'في ملف العمل {path} علامات تعارض من git: نسختان لم تُدمجا. لن يُكتب فوقه، والمقال مفتوح للقراءة فقط حتى تُدمجا.',
    en: 'Git left conflict markers in the work file {path}: two versions that were not merged. It will not be written over; its article opens for reading only until they are.',
  },
  'steps-kept-aside': {
    ar: 'غيّر برنامج آخر ملف العمل {path} قبل أن تُكتب فيه آخر خطواتك. لم يُكتب فوقه، وخطواتك محفوظة جانبا في سجل البرنامج.',
    en: 'Another program changed the work file {path} before your last steps were in it. It was not written over, and your steps are kept aside in the program’s journal.',
  },
  'sidecar-without-article': {
    ar: 'ملف العمل {path} بلا مقال. أعد المقال إلى مكانه أو صحّح الاسم.',
    en: 'The work file {path} has no article. Put the article back or correct the name.',
  },
  'sidecar-encoding-differs': {
    ar: 'كُتب {path} على ترميز غير الذي يُقرأ به المقال الآن. اتفقوا على الترميز في codebook.json.',
    en: '{path} was made with another encoding than the article is read with now. Agree on the encoding in codebook.json.',
  },
  'corpus-file-unreadable': {
    ar: 'تتعذر قراءة ملف العمل {path}. تحقق من إذن القراءة. لا تُحفظ أحكام ولا كيانات ولا ادعاءات حتى ذلك.',
    en: 'The work file {path} can’t be read. Check its permissions. Until then verdicts, entities and claims can’t be kept.',
  },
  'corpus-file-not-json': {
    ar: 'ملف العمل {path} تالف (ليس JSON). لن يُكتب فوقه. أصلحه أو أعد نسخة سابقة منه، ولا تُحفظ أحكام ولا كيانات ولا ادعاءات حتى ذلك.',
    en: 'The work file {path} is damaged (not JSON). It will not be written over. Repair it or restore an earlier copy; until then verdicts, entities and claims can’t be kept.',
  },
  'corpus-file-not-ours': {
    ar: 'الملف {path} ليس من عمل حاشية مع أن اسمه كأسماء ملفاتها. لن يُكتب فوقه. غيّر اسمه، ولا تُحفظ أحكام ولا كيانات ولا ادعاءات حتى ذلك.',
    en: '{path} is named like a work file of Hashiya but is not one. It will not be written over. Rename it; until then verdicts, entities and claims can’t be kept.',
  },
  'corpus-file-too-new': {
    ar: 'كُتب {path} بإصدار أحدث من حاشية. لن يُكتب فوقه. حدّث البرنامج، ولا تُحفظ أحكام ولا كيانات ولا ادعاءات حتى ذلك.',
    en: '{path} was written by a newer Hashiya. It will not be written over. Update the program; until then verdicts, entities and claims can’t be kept.',
  },
  'corpus-file-invalid': {
    ar: 'في ملف العمل {path} ما لا يُفهم. لن يُكتب فوقه. أصلحه أو أعد نسخة سابقة منه، ولا تُحفظ أحكام ولا كيانات ولا ادعاءات حتى ذلك.',
    en: 'The work file {path} has content that makes no sense. It will not be written over. Repair it or restore an earlier copy; until then verdicts, entities and claims can’t be kept.',
  },
  'corpus-file-git-conflict': {
    ar: 'في ملف العمل {path} علامات تعارض من git: نسختان لم تُدمجا. لن يُكتب فوقه، ولا تُحفظ أحكام ولا كيانات ولا ادعاءات حتى تُدمجا.',
    en: 'Git left conflict markers in the work file {path}: two versions that were not merged. It will not be written over; until they are merged, verdicts, entities and claims can’t be kept.',
  },
  'codebook-import-unreadable': {
    ar: 'تتعذر قراءة {path}، فلم يُستورد. دليل الترميز على حاله. تحقق من إذن القراءة.',
    en: '{path} can’t be read, so it was not imported. The codebook stays as it is. Check its permissions.',
  },
  'codebook-import-not-one': {
    ar: 'الملف {path} ليس دليل ترميز من حاشية، أو هو تالف: {detail}. دليل الترميز على حاله. اختر ملف JSON صُدّر من حاشية.',
    en: '{path} is not a codebook of Hashiya, or it is damaged: {detail}. The codebook stays as it is. Choose a JSON file that Hashiya exported.',
  },
  'codebook-import-too-new': {
    ar: 'كُتب {path} بإصدار أحدث من حاشية، فلم يُستورد. دليل الترميز على حاله. حدّث البرنامج.',
    en: '{path} was written by a newer Hashiya, so it was not imported. The codebook stays as it is. Update the program.',
  },
  'codebook-import-invalid': {
    ar: 'في {path} ما لا يُفهم، فلم يُستورد: {detail}. دليل الترميز على حاله. أصلح الملف ثم استورده.',
    en: '{path} has content that makes no sense, so it was not imported: {detail}. The codebook stays as it is. Mend the file, then import it.',
  },
  'codebook-unreadable': {
    ar: 'تتعذر قراءة دليل الترميز {path}. تحقق من إذن القراءة. يُستعمل الدليل المدمج.',
    en: 'The codebook {path} can’t be read. Check its permissions. The built-in one is used.',
  },
  'codebook-not-json': {
    ar: 'دليل الترميز {path} تالف (ليس JSON). لن يُكتب فوقه. أصلحه، ويُستعمل الدليل المدمج حتى ذلك.',
    en: 'The codebook {path} is damaged (not JSON). It will not be written over. Repair it; the built-in one is used until then.',
  },
  'codebook-not-ours': {
    ar: 'الملف {path} ليس دليل ترميز من حاشية. غيّر اسمه، ويُستعمل الدليل المدمج حتى ذلك.',
    en: '{path} is not a codebook of Hashiya. Rename it; the built-in one is used until then.',
  },
  'codebook-too-new': {
    ar: 'كُتب دليل الترميز {path} بإصدار أحدث من حاشية. حدّث البرنامج، ويُستعمل الدليل المدمج حتى ذلك.',
    en: 'The codebook {path} was written by a newer Hashiya. Update the program; the built-in one is used until then.',
  },
  'codebook-invalid': {
    ar: 'في دليل الترميز {path} ما لا يُفهم. لن يُكتب فوقه. أصلحه، ويُستعمل الدليل المدمج حتى ذلك.',
    en: 'The codebook {path} has content that makes no sense. It will not be written over. Repair it; the built-in one is used until then.',
  },
  'codebook-changed-on-disk': {
    ar: 'غيّر غيرك دليل الترميز {path} في هذه الأثناء، فلم يُحفظ تعديلك. تعرض النافذة ما في الملف الآن: أعد تعديلك عليه. نسختك محفوظة في مجلد النسخ السابقة.',
    en: 'Somebody else changed the codebook {path} meanwhile, so your change was not saved. The window shows what is in the file now: make your change again there. Your version is kept in the folder of earlier versions.',
  },
  'codebook-not-saved': {
    ar: 'تعذر حفظ دليل الترميز {path}، فبقي كما كان. اسمح بالكتابة في مجلده أو أفسح مكانا في القرص، ثم أعد التعديل.',
    en: 'The codebook {path} could not be saved, so it stays as it was. Allow writing in its folder or make room on the disk, then make the change again.',
  },
  'codes-unreadable': {
    ar: 'تعذّرت قراءة الرموز من {path}: {detail}. دليل الترميز على حاله. صدّر الرموز مرة أخرى بصيغة REFI-QDA ‏(.qdc) من البرنامج الذي جاءت منه.',
    en: 'No codes could be read from {path}: {detail}. The codebook stays as it is. Export them once more as REFI-QDA (.qdc) from the program they come from.',
  },
  'codebook-export-failed': {
    ar: 'تعذرت كتابة {path}. اختر مجلدا آخر أو أفسح مكانا في القرص.',
    en: '{path} could not be written. Choose another folder or make room on the disk.',
  },
  'settings-broken': {
    ar: 'تعذرت قراءة إعدادات البرنامج، فوُضعت جانبا باسم {path} وبدأ البرنامج بإعداداته الأولى. لم يُمسّ أي عمل.',
    en: 'The program’s settings could not be read. They were put aside as {path} and the program started with its first settings. No work was touched.',
  },
  'anchor-moved': {
    ar: 'تغيّر مقال ملف العمل {path}، فصار نص موسوم فيه في موضع آخر. افتح المقال لتراجع الموضع.',
    en: 'The article of the work file {path} changed and marked words now stand elsewhere in it. Open the article to check the place.',
  },
  'anchor-fuzzy': {
    ar: 'تغيّر مقال ملف العمل {path}، ولم يبق من نص موسوم فيه إلا ما يشبهه. افتح المقال لتقبل الموضع المقترح أو تختار غيره.',
    en: 'The article of the work file {path} changed and marked words are only found approximately. Open the article to accept the proposed place or choose another.',
  },
  'anchor-orphan': {
    ar: 'نص وُسم في ملف العمل {path} لم يعد موجودا في المقال. الوسم محفوظ في الملف بلا موضع.',
    en: 'Words marked in the work file {path} are no longer found in the article. The annotation is kept in the file without a place.',
  },
  'link-broken': {
    ar: 'في ملف العمل {path} رابط إلى مقال ليس في المجلد. أعد المقال إلى مكانه أو احذف الرابط.',
    en: 'The work file {path} has a link to an article that is not in the folder. Put the article back or remove the link.',
  },
  'annotator-missing': {
    ar: 'لا يُحفظ عمل بلا اسم. اكتب اسمك أولا.',
    en: 'No work is saved without a name. Give your name first.',
  },
  'annotator-invalid': {
    ar: 'لا يصلح هذا الاسم اسما لملف. اكتب حروفا أو أرقاما، دون الثمانين بايتا.',
    en: 'This name can’t become a file’s name. Use letters or digits, under 80 bytes.',
  },
  'annotator-reserved': {
    ar: 'الاسم gold محجوز للنتيجة المحكَّمة. اختر اسما آخر.',
    en: 'The name “gold” is reserved for the adjudicated result. Choose another.',
  },
  'annotator-unknown': {
    ar: 'لا عمل لمن اسمه {detail} في المجلد {path}، فلم يُصدَّر شيء. صحّح الاسم.',
    en: 'Nobody called {detail} has work in {path}, so nothing was exported. Correct the name.',
  },
  'annotator-elsewhere': {
    ar: 'يُعمل على هذا المجلد بالاسم نفسه في نافذة أخرى، فهو هنا للقراءة فقط. أغلق تلك النافذة فيُفتح هنا للكتابة.',
    en: 'Somebody works on this folder under the same name in another window, so here it is for reading only. Close that window and writing becomes possible here.',
  },
  'revision-conflict': {
    ar: 'تغيّر ملف العمل {path} في هذه الأثناء. أعد فتح المقال ثم كرّر الخطوة الأخيرة.',
    en: 'The work file {path} changed meanwhile. Open the article again and repeat the last step.',
  },
  'operation-mismatch': {
    ar: 'لم تطابق الخطوة ما في ملف العمل {path}، فلم تُنفَّذ. أعد فتح المقال.',
    en: 'The step did not fit what is in the work file {path}, so it was not done. Open the article again.',
  },
  'write-failed': {
    ar: 'تعذر حفظ {path}. عملك باقٍ في البرنامج وفي سجله، وتُعاد المحاولة. أفسح مكانا في القرص أو تحقق من إذن الكتابة.',
    en: '{path} could not be saved. Your work is kept in the program and its journal, and saving is tried again. Make room on the disk or check permissions.',
  },
  'write-disk-full': {
    ar: 'تعذر حفظ {path}: القرص ممتلئ. عملك باقٍ في البرنامج وفي سجله، وتُعاد المحاولة. أفسح مكانا في القرص، أو احفظ عملك في مكان آخر.',
    en: '{path} could not be saved: the disk is full. Your work is kept in the program and its journal, and saving is tried again. Make room on the disk, or save your work elsewhere.',
  },
  'write-not-allowed': {
    ar: 'تعذر حفظ {path}: مجلده للقراءة فقط. عملك باقٍ في البرنامج وفي سجله، وتُعاد المحاولة. اسمح بالكتابة، أو احفظ عملك في مكان آخر.',
    en: '{path} could not be saved: its folder is read-only. Your work is kept in the program and its journal, and saving is tried again. Allow writing there, or save your work elsewhere.',
  },
  'write-folder-gone': {
    ar: 'تعذر حفظ {path}: لم يعد مجلده في مكانه، نُقل أو حُذف أو فُصل قرصه. عملك باقٍ في البرنامج وفي سجله، وتُعاد المحاولة. أعد المجلد أو القرص، أو احفظ عملك في مكان آخر.',
    en: '{path} could not be saved: its folder is gone, moved, deleted or on a disk that was unplugged. Your work is kept in the program and its journal, and saving is tried again. Put the folder or disk back, or save your work elsewhere.',
  },
  'write-elsewhere-failed': {
    ar: 'تعذر الحفظ في {path} أيضا. عملك باقٍ في البرنامج وفي سجله. اختر مجلدا آخر.',
    en: 'Saving to {path} failed too. Your work is kept in the program and its journal. Choose another folder.',
  },
  'version-unreadable': {
    ar: 'تتعذر قراءة هذه النسخة السابقة من {path}. اختر نسخة أخرى. لم يتغير عملك.',
    en: 'This earlier version of {path} can’t be read. Choose another one. Your work did not change.',
  },
  'version-not-kept': {
    ar: 'تعذر حفظ نسخة من {path} قبل الخطوة، فلم تُنفَّذ. أفسح مكانا في القرص ثم أعدها.',
    en: 'A version of {path} could not be kept before this step, so it was not done. Make room on the disk and repeat it.',
  },
  'reattach-failed': {
    ar: 'تعذر إلحاق ملف العمل {path} بمقاله. لم يتغير شيء. أعد فتح المجلد ثم حاول من جديد.',
    en: 'The work file {path} could not be reattached to its article. Nothing changed. Open the folder again and retry.',
  },
  'reattach-steps-waiting': {
    ar: 'خطوات لم تُكتب بعد تنتظر ملف العمل {path} في سجل البرنامج. أعد المقال إلى اسمه القديم وافتح المجلد لتُكتب، ثم انقله.',
    en: 'Steps in the program’s journal still wait for the work file {path}. Give the article its old name back and open the folder, so that they are written; then move it.',
  },
  'reattach-leftover': {
    ar: 'أُلحق العمل بمقاله، لكن تعذر حذف الملف القديم {path}. احذفه بنفسك؛ كل ما فيه محفوظ في مكانه الجديد.',
    en: 'The work was reattached, but the old file {path} could not be removed. Delete it yourself; all it holds is in the new place.',
  },
  'aside-failed': {
    ar: 'تعذر الوصول إلى الخطوات الموضوعة جانبا في {path}. لم يُحذف منها شيء. تحقق من القرص ثم أعد المحاولة.',
    en: 'The steps that lie aside in {path} could not be reached. None was thrown away. Check the disk and retry.',
  },
  'journal-failed': {
    ar: 'تعذرت الكتابة في سجل البرنامج، فلم تُحفظ الخطوة. أفسح مكانا في القرص ثم أعدها.',
    en: 'The program’s journal can’t be written, so the step was not saved. Make room on the disk and repeat it.',
  },
  'backup-failed': {
    ar: 'تعذر الاحتفاظ بالنسخة الأخرى من {path}، فلم يُغيَّر شيء. أفسح مكانا في القرص ثم أعد المحاولة.',
    en: 'The other version of {path} could not be kept, so nothing was changed. Make room on the disk and try again.',
  },
  'export-failed': {
    ar: 'تعذر التصدير إلى {path}. لم يُترك ملف ناقص. أفسح مكانا أو اختر مجلدا آخر.',
    en: 'The export to {path} failed. No incomplete file was left. Make room or choose another folder.',
  },
  'export-target-inside-corpus': {
    ar: 'المجلد {path} داخل مجلد المقالات. صدّر إلى مكان خارجه.',
    en: '{path} is inside the corpus. Export to a place outside it.',
  },
  'import-source-unreadable': {
    ar: 'تتعذر قراءة {path}. تحقق من الاسم ومن إذن القراءة. لم يتغير شيء في المجلد.',
    en: '{path} can’t be read. Check its name and permissions. Nothing changed in the folder.',
  },
  'import-source-empty': {
    ar: 'ليس في {path} ما يُقرأ بهذه الصيغة. اختر صيغة أخرى أو ملفا آخر.',
    en: 'There is nothing in {path} that this format reads. Choose another format or another file.',
  },
  'import-failed': {
    ar: 'تعذر الاستيراد إلى {path}. لم يُترك ملف ناقص ولم يُكتب فوق شيء. أفسح مكانا أو اسمح بالكتابة ثم أعد المحاولة.',
    en: 'The import into {path} failed. No incomplete file was left and nothing was written over. Make room or allow writing, then try again.',
  },
  'copies-chained': {
    ar: 'يتكرر نص واحد في أكثر من 4096 موضعا. قورن كل موضع منها بأولها وبما يليه لا بجميعها، فقد لا تُعرض أزواج بينها.',
    en: 'One stretch of text stands in more than 4,096 places. Each was compared with the first ones and with the next one only, so some pairs among them may not be shown.',
  },
  'copy-failed': {
    ar: 'تعذر النسخ. أعد المحاولة والنافذة أمامك.',
    en: 'Copying failed. Try again while the window is in front.',
  },
  'print-failed': {
    ar: 'تعذرت الطباعة. تحقق من الطابعة، أو احفظ المقال ملف PDF.',
    en: 'Printing failed. Check the printer, or save the article as a PDF.',
  },
  'pdf-failed': {
    ar: 'تعذر حفظ {path}. لم يُترك ملف ناقص. أفسح مكانا أو اختر مجلدا آخر.',
    en: '{path} could not be saved. No incomplete file was left. Make room or choose another folder.',
  },
  'pdf-name-taken': {
    ar: 'في المجلد ملف باسم {path}، فلم يُكتب فوقه. اختر اسما آخر.',
    en: 'There is a file called {path} already, and it was left alone. Choose another name.',
  },
  'no-corpus': {
    ar: 'لا مجلد مفتوح. افتح مجلدا أولا.',
    en: 'No folder is open. Open one first.',
  },
  'bad-request': {
    ar: 'رُفض طلب لم يُفهم. أعد فتح البرنامج، وإن تكرر ذلك فهو خلل في البرنامج.',
    en: 'A request that made no sense was refused. Start the program again; if it comes back, it is a fault of the program.',
  },
  internal: {
    ar: 'وقع خلل في البرنامج. عملك محفوظ. أعد فتح البرنامج.',
    en: 'A fault occurred in the program. Your work is safe. Start the program again.',
  },
};

/**
 * A left-to-right isolate (Unicode Standard Annex #9) keeps a path whole among words of either
 * direction. By its first strong letter, one that begins in Arabic would end in front: "txt.…".
 */
function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

/** A problem in words: what happened, to which file, and what to do. */
export function describeProblem(problem: Problem, language: Language): string {
  const place = problem.path === undefined || problem.path === '' ? '—' : problem.path;
  return messages[problem.problem][language]
    .replace('{path}', () => isolated(place))
    .replace('{detail}', () => isolated(problem.detail ?? '—'));
}
