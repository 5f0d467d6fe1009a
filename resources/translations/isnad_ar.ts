<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>isnad::gui::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>الرسم</translation>
    </message>
    <message>
        <source>Everything is hidden. The legend shows it again.</source>
        <translation>كل شيء مخفي. مفتاح الرسم يظهره ثانية.</translation>
    </message>
    <message>
        <source>Drop articles here, or import them with Ctrl+I</source>
        <translation>أسقط مقالات هنا، أو استوردها بالمفتاحين Ctrl+I</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation><numerusform>لا علاقات</numerusform><numerusform>علاقة واحدة</numerusform><numerusform>علاقتان</numerusform><numerusform>%Ln علاقات</numerusform><numerusform>%Ln علاقة</numerusform><numerusform>%Ln علاقة</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s) in view</source>
        <translation><numerusform>لا كيانات ظاهرة</numerusform><numerusform>كيان واحد ظاهر</numerusform><numerusform>كيانان ظاهران</numerusform><numerusform>%Ln كيانات ظاهرة</numerusform><numerusform>%Ln كيانا ظاهرا</numerusform><numerusform>%Ln كيان ظاهر</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>of %n in the whole graph</source>
        <translation><numerusform>من 0 في الرسم كله</numerusform><numerusform>من كيان واحد في الرسم كله</numerusform><numerusform>من كيانين في الرسم كله</numerusform><numerusform>من %Ln كيانات في الرسم كله</numerusform><numerusform>من %Ln كيانا في الرسم كله</numerusform><numerusform>من %Ln كيان في الرسم كله</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>لا ادعاءات</numerusform><numerusform>ادعاء واحد</numerusform><numerusform>ادعاءان</numerusform><numerusform>%Ln ادعاءات</numerusform><numerusform>%Ln ادعاء</numerusform><numerusform>%Ln ادعاء</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>لا مصادر</numerusform><numerusform>مصدر واحد</numerusform><numerusform>مصدران</numerusform><numerusform>%Ln مصادر</numerusform><numerusform>%Ln مصدرا</numerusform><numerusform>%Ln مصدر</numerusform></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>محل خلاف</translation>
    </message>
    <message>
        <source>says %1</source>
        <translation>القائل: %1</translation>
    </message>
    <message>
        <source>Nothing was known here at that time.</source>
        <translation>لم يكن يُعرف هنا شيء آنذاك.</translation>
    </message>
    <message>
        <source>Nothing that is known here was so on that day.</source>
        <translation>لا شيء مما يُعرف هنا كان قائما في ذلك اليوم.</translation>
    </message>
    <message>
        <source>The button in the last line of the window leads back to now.</source>
        <translation>الزر في آخر سطر من النافذة يعود بك إلى الآن.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Browsing</name>
    <message>
        <source>&amp;Back</source>
        <translation>إلى الوراء</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>إلى الأمام</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Exploring</name>
    <message>
        <source>Show &amp;only this</source>
        <translation>أظهر هذا وحده</translation>
    </message>
    <message>
        <source>Only the &amp;article that is read</source>
        <translation>المقال المقروء وحده</translation>
    </message>
    <message>
        <source>Only what is &amp;one step away</source>
        <translation>ما على بعد خطوة وحده</translation>
    </message>
    <message>
        <source>Only what is &amp;two steps away</source>
        <translation>ما على بعد خطوتين وحده</translation>
    </message>
    <message>
        <source>Only what is t&amp;hree steps away</source>
        <translation>ما على بعد 3 خطوات وحده</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>أظهر كل شيء</translation>
    </message>
    <message>
        <source>Bring in its &amp;neighbours</source>
        <translation>أضف جيرانه</translation>
    </message>
    <message>
        <source>&amp;Leave out what only hangs on it</source>
        <translation>اطو ما لا يرتبط إلا به</translation>
    </message>
    <message>
        <source>&amp;Select its neighbours, too</source>
        <translation>حدد جيرانه معه</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>أخف</translation>
    </message>
    <message>
        <source>&amp;Pin, or let go</source>
        <translation>ثبّت أو أطلق</translation>
    </message>
    <message>
        <source>&amp;Group as one…</source>
        <translation>اجمع في عقدة واحدة…</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>فك الجمع</translation>
    </message>
    <message>
        <source>All its neighbours are shown already.</source>
        <translation>كل جيرانه ظاهرون.</translation>
    </message>
    <message>
        <source>Choose several first: with Shift and the mouse, or with Ctrl+Alt+J.</source>
        <translation>حدد عدة كيانات أولا: بالفأرة مع Shift، أو بالمفاتيح Ctrl+Alt+J.</translation>
    </message>
    <message>
        <source>Group as one</source>
        <translation>الجمع في عقدة واحدة</translation>
    </message>
    <message>
        <source>What the group is called</source>
        <translation>اسم المجموعة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 أخرى</translation>
    </message>
    <message>
        <source>%1 more (%2)</source>
        <translation>%1 أخرى (%2)</translation>
    </message>
    <message>
        <source>Bring in by</source>
        <translation>أضف الجيران بحسب</translation>
    </message>
    <message>
        <source>Show only what is near</source>
        <translation>أظهر القريب وحده</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ScopeBar</name>
    <message>
        <source>What is shown</source>
        <translation>المعروض</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>إلى الوراء</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>أظهر كل شيء</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entity(s)</source>
        <translation><numerusform>%1 من لا كيانات</numerusform><numerusform>%1 من كيان واحد</numerusform><numerusform>%1 من كيانين</numerusform><numerusform>%1 من %n كيانات</numerusform><numerusform>%1 من %n كيانا</numerusform><numerusform>%1 من %n كيان</numerusform></translation>
    </message>
    <message>
        <source>Bring in the neighbours of what is selected</source>
        <translation>أضف جيران المحدد</translation>
    </message>
</context>
<context>
    <name>isnad::gui::GraphMenu</name>
    <message>
        <source>Copy the name</source>
        <translation>انسخ الاسم</translation>
    </message>
    <message>
        <source>Copy the sentence with its source</source>
        <translation>انسخ الجملة مع مصدرها</translation>
    </message>
</context>
<context>
    <name>isnad::gui::SavedViews</name>
    <message>
        <source>The view cannot be shown: %1</source>
        <translation>تعذر فتح العرض: %1</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ViewsPanel</name>
    <message>
        <source>No view is saved yet. Save keeps what is shown, its filter and its places under a name.</source>
        <translation>لم يُحفظ أي عرض بعد. «احفظ» يُبقي المعروض ومرشّحه ومواضعه باسم تختاره.</translation>
    </message>
    <message>
        <source>Save this &amp;view…</source>
        <translation>احفظ هذا العرض…</translation>
    </message>
    <message>
        <source>Saved vie&amp;ws</source>
        <translation>العروض المحفوظة</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>العروض المحفوظة</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>احفظ…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>اعرض</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>غيّر الاسم</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>حفظ العرض</translation>
    </message>
    <message>
        <source>The name of the view; a view that has it already is replaced</source>
        <translation>اسم العرض؛ إن سُمّي به عرض آخر حل محله</translation>
    </message>
    <message>
        <source>Compare with what is shown</source>
        <translation>قارن بالمعروض</translation>
    </message>
</context>
<context>
    <name>isnad::gui::DifferenceMarks</name>
    <message>
        <source>Only in what was shown</source>
        <translation>في ما كان معروضا وحده</translation>
    </message>
    <message>
        <source>Only in “%1”</source>
        <translation>في «%1» وحده</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ComparisonList</name>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Only in what was shown</source>
        <translation>في ما كان معروضا وحده</translation>
    </message>
    <message>
        <source>Only in “%1”</source>
        <translation>في «%1» وحده</translation>
    </message>
    <message>
        <source>“%1” shows the same.</source>
        <translation>«%1» يعرض الشيء نفسه.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::OverviewMap</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Legend</name>
    <message>
        <source>Legend</source>
        <translation>مفتاح الرسم</translation>
    </message>
    <message numerus="yes">
        <source>Legend · %n claim(s) hidden</source>
        <translation><numerusform>مفتاح الرسم · لا شيء مخفي</numerusform><numerusform>مفتاح الرسم · ادعاء واحد مخفي</numerusform><numerusform>مفتاح الرسم · ادعاءان مخفيان</numerusform><numerusform>مفتاح الرسم · %Ln ادعاءات مخفية</numerusform><numerusform>مفتاح الرسم · %Ln ادعاء مخفيا</numerusform><numerusform>مفتاح الرسم · %Ln ادعاء مخفي</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show all: %n claim(s) hidden</source>
        <translation><numerusform>أظهر الكل</numerusform><numerusform>أظهر الكل: ادعاء واحد مخفي</numerusform><numerusform>أظهر الكل: ادعاءان مخفيان</numerusform><numerusform>أظهر الكل: %Ln ادعاءات مخفية</numerusform><numerusform>أظهر الكل: %Ln ادعاء مخفيا</numerusform><numerusform>أظهر الكل: %Ln ادعاء مخفي</numerusform></translation>
    </message>
    <message>
        <source>Everything is shown</source>
        <translation>كل شيء ظاهر</translation>
    </message>
    <message>
        <source>Source not named</source>
        <translation>مصدر غير مسمى</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>مصادر أخرى</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ArticleReader</name>
    <message>
        <source>No article yet. Drop a text file on the window.</source>
        <translation>لا مقال بعد. أسقط ملفا نصيا على النافذة.</translation>
    </message>
    <message>
        <source>No article was known here at that time.</source>
        <translation>لم يكن يُعرف هنا أي مقال آنذاك.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Inspector</name>
    <message>
        <source>Nothing is selected</source>
        <translation>لم يُحدَّد شيء</translation>
    </message>
    <message>
        <source>Click a node to see what is said about it.</source>
        <translation>انقر عقدة لترى ما قيل عنها.</translation>
    </message>
    <message>
        <source>Click an edge to read the words behind it.</source>
        <translation>انقر علاقة لتقرأ الكلمات التي وراءها.</translation>
    </message>
    <message>
        <source>Click a name in the article to find it in the graph.</source>
        <translation>انقر اسما في المقال لتجده في الرسم.</translation>
    </message>
    <message>
        <source>Also:</source>
        <translation>ويُسمّى أيضا:</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>لا ادعاءات</numerusform><numerusform>ادعاء واحد</numerusform><numerusform>ادعاءان</numerusform><numerusform>%Ln ادعاءات</numerusform><numerusform>%Ln ادعاءً</numerusform><numerusform>%Ln ادعاء</numerusform></translation>
    </message>
    <message>
        <source>Says:</source>
        <translation>القائل:</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>أظهره في المقال</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>تغيير الاسم…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>دمج في…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>إضافة ملاحظة…</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>تعديل الملاحظة…</translation>
    </message>
    <message>
        <source>the same identifier</source>
        <translation>المعرّف نفسه</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>one name holds the other</source>
        <translation>أحد الاسمين جزء من الآخر</translation>
    </message>
    <message>
        <source>linked to the same entities</source>
        <translation>مرتبطان بالكيانات نفسها</translation>
    </message>
    <message>
        <source>but of another type</source>
        <translation>لكن النوع مختلف</translation>
    </message>
    <message>
        <source>but an article names both</source>
        <translation>لكن مقالا يذكرهما معا</translation>
    </message>
    <message>
        <source>Perhaps the same as</source>
        <translation>لعله هو نفسه</translation>
    </message>
    <message>
        <source>The same: merge</source>
        <translation>هو نفسه: ادمج</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>ليس هو</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>محل خلاف</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Sources disagree about the amount</source>
        <translation>تختلف المصادر في المبلغ</translation>
    </message>
    <message>
        <source>Sources disagree about the share</source>
        <translation>تختلف المصادر في النسبة</translation>
    </message>
    <message>
        <source>Sources disagree about the direction</source>
        <translation>تختلف المصادر في الاتجاه</translation>
    </message>
    <message>
        <source>Sources disagree about the date</source>
        <translation>تختلف المصادر في التاريخ</translation>
    </message>
    <message>
        <source>One source denies what another says</source>
        <translation>ينفي مصدر ما يقوله آخر</translation>
    </message>
    <message>
        <source>The first holds</source>
        <translation>الأول هو الصحيح</translation>
    </message>
    <message>
        <source>The second holds</source>
        <translation>الثاني هو الصحيح</translation>
    </message>
    <message>
        <source>Both hold</source>
        <translation>كلاهما صحيح</translation>
    </message>
    <message numerus="yes">
        <source>%n independent source(s)</source>
        <translation><numerusform>لا مصادر مستقلة</numerusform><numerusform>مصدر مستقل واحد</numerusform><numerusform>مصدران مستقلان</numerusform><numerusform>%Ln مصادر مستقلة</numerusform><numerusform>%Ln مصدرا مستقلا</numerusform><numerusform>%Ln مصدر مستقل</numerusform></translation>
    </message>
    <message>
        <source>Also called…</source>
        <translation>يسمى أيضا…</translation>
    </message>
    <message>
        <source>Type…</source>
        <translation>النوع…</translation>
    </message>
    <message>
        <source>Not the same as…</source>
        <translation>ليس هو نفسه…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>افصل…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>الدرجة ⁨%1⁩</translation>
    </message>
    <message>
        <source>How likely…</source>
        <translation>ما أرجحيته…</translation>
    </message>
    <message>
        <source>Grade the source…</source>
        <translation>قيّم المصدر…</translation>
    </message>
    <message>
        <source>Tag the article…</source>
        <translation>وسوم المقال…</translation>
    </message>
    <message>
        <source>It says something else…</source>
        <translation>يقول غير ذلك…</translation>
    </message>
    <message numerus="yes">
        <source>%n more perhaps</source>
        <translation><numerusform>لا غير</numerusform><numerusform>كيان آخر ربما</numerusform><numerusform>كيانان آخران ربما</numerusform><numerusform>%Ln كيانات أخرى ربما</numerusform><numerusform>%Ln كيانا آخر ربما</numerusform><numerusform>%Ln كيان آخر ربما</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Named in %n article(s)</source>
        <translation><numerusform>لم يُذكر في مقال</numerusform><numerusform>مذكور في مقال واحد</numerusform><numerusform>مذكور في مقالين</numerusform><numerusform>مذكور في %Ln مقالات</numerusform><numerusform>مذكور في %Ln مقالا</numerusform><numerusform>مذكور في %Ln مقال</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation><numerusform>لا ناشرين</numerusform><numerusform>ناشر واحد</numerusform><numerusform>ناشران</numerusform><numerusform>%Ln ناشرين</numerusform><numerusform>%Ln ناشرا</numerusform><numerusform>%Ln ناشر</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) more: show</source>
        <translation><numerusform>لا ادعاءات أخرى</numerusform><numerusform>ادعاء آخر: أظهره</numerusform><numerusform>ادعاءان آخران: أظهرهما</numerusform><numerusform>%Ln ادعاءات أخرى: أظهرها</numerusform><numerusform>%Ln ادعاءً آخر: أظهرها</numerusform><numerusform>%Ln ادعاء آخر: أظهرها</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>أغلق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Panels</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>استكشاف</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Documents</name>
    <message>
        <source>&amp;Open a knowledge base…</source>
        <translation>افتح قاعدة معرفة…</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>استورد مقالات…</translation>
    </message>
    <message>
        <source>&amp;Publish with evidence…</source>
        <translation>ا&amp;نشر مع الأدلة…</translation>
    </message>
    <message>
        <source>&amp;Export the picture…</source>
        <translation>صدّر الصورة…</translation>
    </message>
    <message>
        <source>Open a knowledge base</source>
        <translation>افتح قاعدة معرفة</translation>
    </message>
    <message>
        <source>Knowledge bases (*.isnad)</source>
        <translation>قواعد معرفة (*.isnad)</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استورد مقالات</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>ملفات نصية (*.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>كُتب: %1</translation>
    </message>
    <message>
        <source>P&amp;rint the picture…</source>
        <translation>ا&amp;طبع الصورة…</translation>
    </message>
    <message>
        <source>Take in a &amp;graph…</source>
        <translation>أدخل &amp;رسما…</translation>
    </message>
    <message>
        <source>Take in a graph</source>
        <translation>إدخال رسم</translation>
    </message>
    <message>
        <source>Graphs (*.graphml *.gexf *.csv *.json *.ftm)</source>
        <translation>رسوم (*.graphml *.gexf *.csv *.json *.ftm)</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ViewCommands</name>
    <message>
        <source>By &amp;ties</source>
        <translation>بحسب الصلات</translation>
    </message>
    <message>
        <source>By &amp;distances</source>
        <translation>بحسب المسافات</translation>
    </message>
    <message>
        <source>In cl&amp;usters</source>
        <translation>في عناقيد</translation>
    </message>
    <message>
        <source>In &amp;layers</source>
        <translation>في طبقات</translation>
    </message>
    <message>
        <source>&amp;Around the selection</source>
        <translation>حول المحدَّد</translation>
    </message>
    <message>
        <source>On a &amp;circle</source>
        <translation>على دائرة</translation>
    </message>
    <message>
        <source>In ti&amp;me</source>
        <translation>على خط الزمن</translation>
    </message>
    <message>
        <source>On the ma&amp;p</source>
        <translation>على الخريطة</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>كبّر</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>صغّر</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>لائم النافذة</translation>
    </message>
    <message>
        <source>Clear the &amp;selection</source>
        <translation>ألغ التحديد</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>العربية / English</source>
        <translation>العربية / English</translation>
    </message>
    <message>
        <source>Si&amp;ze nodes by…</source>
        <translation>&amp;حجم العقد بحسب…</translation>
    </message>
    <message>
        <source>C&amp;olour nodes by…</source>
        <translation>&amp;لون العقد بحسب…</translation>
    </message>
</context>
<context>
    <name>isnad::gui::MainWindow</name>
    <message>
        <source>L&amp;oad the whole file</source>
        <translation>&amp;حمّل الملف كله</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>اخرج</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>ابحث…</translation>
    </message>
    <message>
        <source>Claims &amp;table</source>
        <translation>جدول الادعاءات</translation>
    </message>
    <message>
        <source>&amp;Path between two entities</source>
        <translation>المسار بين كيانين</translation>
    </message>
    <message>
        <source>&amp;About Isnad</source>
        <translation>عن إسناد</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation><numerusform>لم يُستورد أي مقال</numerusform><numerusform>استُورد مقال واحد</numerusform><numerusform>استُورد مقالان</numerusform><numerusform>استُوردت %Ln مقالات</numerusform><numerusform>استُورد %Ln مقالا</numerusform><numerusform>استُورد %Ln مقال</numerusform></translation>
    </message>
    <message>
        <source>Isnad</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>About Isnad</source>
        <translation>عن إسناد</translation>
    </message>
    <message>
        <source>Isnad 0.1.0
Knowledge graphs from Arabic financial news: every edge leads back to the words that say it.
Free software under the GNU GPL, version 3 or later.</source>
        <translation>إسناد 0.1.0
رسوم معرفة من الأخبار المالية العربية: كل علاقة تعود بك إلى الكلمات التي تقولها.
برنامج حر برخصة جنو العمومية، الإصدار 3 أو ما بعده.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>T&amp;imeline</source>
        <translation>الخط ال&amp;زمني</translation>
    </message>
    <message>
        <source>Legend and &amp;filter</source>
        <translation>مفتاح الرسم وال&amp;تصفية</translation>
    </message>
    <message>
        <source>Clear the filte&amp;r</source>
        <translation>ألغِ الت&amp;صفية</translation>
    </message>
    <message>
        <source>&amp;Entities table</source>
        <translation>جدول ال&amp;كيانات</translation>
    </message>
</context>
<context>
    <name>isnad::gui::PublishDialog</name>
    <message>
        <source>How far writing is</source>
        <translation>تقدم الكتابة</translation>
    </message>
    <message>
        <source>Stopped; nothing was written</source>
        <translation>أُوقفت الكتابة ولم يُكتب شيء</translation>
    </message>
    <message>
        <source>Publish with evidence</source>
        <translation>انشر مع الأدلة</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>اطبع…</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>اكتب…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Only about %1</source>
        <translation>ما يخص %1 فقط</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الادعاءات</translation>
    </message>
    <message>
        <source>Whole texts of the articles</source>
        <translation>نصوص المقالات كاملة</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>ما تحويه</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>الحجم بالبكسل</translation>
    </message>
    <message>
        <source>Dots an inch</source>
        <translation>نقطة في البوصة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>الخلفية</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>مفتاح الأنواع</translation>
    </message>
    <message>
        <source>Certainty key</source>
        <translation>مفتاح التأكيد</translation>
    </message>
    <message>
        <source>Numbered sources</source>
        <translation>المصادر مرقمة</translation>
    </message>
    <message>
        <source>What is not shown</source>
        <translation>ما لم يُعرض</translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>Names to withhold, one a line</source>
        <translation>أسماء تُحجب، اسم في كل سطر</translation>
    </message>
    <message>
        <source>Withhold</source>
        <translation>احجب</translation>
    </message>
    <message>
        <source>Sources without a name</source>
        <translation>المصادر غير المسماة</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Entities: %1 · claims: %2 · articles: %3</source>
        <translation>الكيانات: %1 · الادعاءات: %2 · المقالات: %3</translation>
    </message>
    <message>
        <source>Withheld: %1 claims · blacked out: %2 places</source>
        <translation>ادعاءات محجوبة: %1 · مواضع مطموسة: %2</translation>
    </message>
    <message>
        <source>Write into a folder</source>
        <translation>اكتب في مجلد</translation>
    </message>
    <message>
        <source>Write to a file</source>
        <translation>اكتب في ملف</translation>
    </message>
    <message>
        <source>The view, as it lies</source>
        <translation>العرض الحالي كما هو</translation>
    </message>
    <message>
        <source>What the window shows of it</source>
        <translation>ما يظهر منه في النافذة</translation>
    </message>
    <message>
        <source>The selection and its neighbours</source>
        <translation>التحديد وجيرانه</translation>
    </message>
    <message>
        <source>Notes, tags and grades</source>
        <translation>الملاحظات والوسوم والدرجات</translation>
    </message>
    <message>
        <source>A name of an entity, or source:…, voice:…, tag:…, grade:…</source>
        <translation>اسم كيان، أو source:… لمقال، voice:… لقائل، tag:… لوسم، grade:… لدرجة</translation>
    </message>
    <message>
        <source>No font here has: %1</source>
        <translation>لا خط هنا يحوي: %1</translation>
    </message>
</context>
<context>
    <name>isnad::Cause</name>
    <message>
        <source>there is no such file</source>
        <translation>لا وجود لهذا الملف.</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>هذا مجلد، لا ملف.</translation>
    </message>
    <message>
        <source>it is a folder, not a knowledge base</source>
        <translation>هذا مجلد، لا قاعدة معرفة.</translation>
    </message>
    <message>
        <source>it cannot be read; check its permissions</source>
        <translation>تعذّرت قراءة الملف؛ تحقق من الأذونات.</translation>
    </message>
    <message>
        <source>it cannot be opened; check its permissions</source>
        <translation>تعذّر فتح الملف؛ تحقق من الأذونات.</translation>
    </message>
    <message>
        <source>it cannot be written; check that the folder exists and has room</source>
        <translation>تعذّرت كتابة الملف؛ تحقق من وجود المجلد ومن سعة القرص.</translation>
    </message>
    <message>
        <source>its folder cannot be written to (%1); check its permissions</source>
        <translation>تعذّرت الكتابة في مجلد الملف (%1)؛ تحقق من الأذونات.</translation>
    </message>
    <message>
        <source>it cannot be opened for writing; check its folder and permissions</source>
        <translation>تعذّر فتح الملف للكتابة؛ تحقق من مجلده ومن الأذونات.</translation>
    </message>
    <message>
        <source>it is open for reading only; check its permissions, and whether another program writes to it</source>
        <translation>الملف مفتوح للقراءة فقط؛ تحقق من الأذونات، ومن أن برنامجا آخر لا يكتب فيه.</translation>
    </message>
    <message>
        <source>the disk is full; nothing was changed</source>
        <translation>القرص ممتلئ، ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>it cannot be flushed to the disk (%1)</source>
        <translation>تعذّر حفظ الملف على القرص (%1).</translation>
    </message>
    <message>
        <source>no temporary file can be made in /var/tmp or /tmp; set TMPDIR to a folder that can be written to</source>
        <translation>تعذّر إنشاء ملف مؤقت في ⁨/var/tmp⁩ أو ⁨/tmp⁩؛ اجعل المتغير ⁨TMPDIR⁩ مجلدا تمكن الكتابة فيه.</translation>
    </message>
    <message>
        <source>there is no room for a temporary file in %1; make some, or set TMPDIR to another folder</source>
        <translation>لا سعة لملف مؤقت في %1؛ أفسح مكانا، أو اجعل المتغير ⁨TMPDIR⁩ مجلدا آخر.</translation>
    </message>
    <message>
        <source>a temporary file could not be read again; try it once more, or set TMPDIR to a folder on another disk</source>
        <translation>تعذّرت قراءة ملف مؤقت من جديد؛ أعد المحاولة، أو اجعل المتغير ⁨TMPDIR⁩ مجلدا على قرص آخر.</translation>
    </message>
    <message>
        <source>it must be a folder for %1; name another place</source>
        <translation>تحتاج صيغة %1 إلى مجلد؛ اختر موضعا آخر.</translation>
    </message>
    <message>
        <source>it is a knowledge base, which would be lost; choose another name</source>
        <translation>هذا الملف قاعدة معرفة، وكانت لتضيع؛ اختر اسما آخر.</translation>
    </message>
    <message>
        <source>that is the file that is open</source>
        <translation>هذا هو الملف المفتوح نفسه؛ اختر اسما آخر.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>it is empty, no knowledge base</source>
        <translation>الملف فارغ، وليس قاعدة معرفة.</translation>
    </message>
    <message>
        <source>it is larger than 64 MiB; split it into articles</source>
        <translation>الملف أكبر من 64 ميبيبايت؛ قسّمه إلى مقالات.</translation>
    </message>
    <message>
        <source>it is larger than 1 GiB</source>
        <translation>الملف أكبر من جيبيبايت واحد.</translation>
    </message>
    <message>
        <source>this is no text: it holds control characters</source>
        <translation>هذا ليس نصا، ففيه محارف تحكّم.</translation>
    </message>
    <message>
        <source>this is no text in an encoding that Isnad knows; save it as UTF-8</source>
        <translation>هذا ليس نصا بترميز يعرفه إسناد؛ احفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>لا نص فيه.</translation>
    </message>
    <message>
        <source>it is no knowledge base of Isnad (too short)</source>
        <translation>هذا الملف أقصر من أن يكون قاعدة معرفة لإسناد.</translation>
    </message>
    <message>
        <source>it is no knowledge base of Isnad; open a .isnad file, or import articles into a new one</source>
        <translation>هذا الملف ليس قاعدة معرفة لإسناد؛ افتح ملفا امتداده isnad، أو استورد مقالات في قاعدة جديدة.</translation>
    </message>
    <message>
        <source>it is a database of another program, not a knowledge base of Isnad</source>
        <translation>هذه قاعدة بيانات لبرنامج آخر، لا قاعدة معرفة لإسناد.</translation>
    </message>
    <message>
        <source>it was made by a newer version of Isnad; update this program to open it</source>
        <translation>أنشأ هذا الملف إصدار أحدث من إسناد؛ حدّث البرنامج لتفتحه.</translation>
    </message>
    <message>
        <source>its end is missing (a copy that broke off?); restore it from a complete copy</source>
        <translation>آخر الملف ناقص، وربما انقطع نسخه؛ استعده من نسخة كاملة.</translation>
    </message>
    <message>
        <source>its contents are damaged (%1); restore it from a copy</source>
        <translation>محتوى الملف تالف (%1)؛ استعده من نسخة.</translation>
    </message>
    <message>
        <source>its tables do not fit together; run isnad check</source>
        <translation>جداول الملف لا تتوافق؛ شغّل الأمر isnad check.</translation>
    </message>
    <message>
        <source>another program is writing to it; close that one or wait</source>
        <translation>برنامج آخر يكتب في الملف؛ أغلقه أو انتظر.</translation>
    </message>
    <message>
        <source>another program is reading it; close that one first</source>
        <translation>برنامج آخر يقرأ الملف؛ أغلقه أولا.</translation>
    </message>
    <message>
        <source>it is open for writing in another program; close that one, or open it for reading</source>
        <translation>الملف مفتوح للكتابة في برنامج آخر؛ أغلقه، أو افتح الملف للقراءة.</translation>
    </message>
    <message>
        <source>it is open for writing in another program (process %1); close that one, or open it for reading</source>
        <translation>الملف مفتوح للكتابة في برنامج آخر (العملية %1)؛ أغلقه، أو افتح الملف للقراءة.</translation>
    </message>
    <message>
        <source>another program opens and closes it all the time; try again</source>
        <translation>برنامج آخر يفتح الملف ويغلقه بلا توقف؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>there is no graph in it; is it this format?</source>
        <translation>لا رسم بيانيا في الملف؛ أهو بهذه الصيغة؟</translation>
    </message>
    <message>
        <source>its format is not isnad-knowledge/1</source>
        <translation>صيغة الملف ليست isnad-knowledge/1.</translation>
    </message>
    <message>
        <source>no isnad or FollowTheMoney JSON: %1</source>
        <translation>ليس هذا JSON من إسناد أو FollowTheMoney: %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>خلل في السطر %1: %2</translation>
    </message>
    <message>
        <source>nodes.csv: a row has no id</source>
        <translation>في nodes.csv صف بلا id.</translation>
    </message>
    <message>
        <source>edges.csv: a row lacks its source or target</source>
        <translation>في edges.csv صف بلا source أو target.</translation>
    </message>
    <message>
        <source>the program&apos;s data files are missing: looked in %1; set ISNAD_RESOURCES to the folder that holds them</source>
        <translation>تنقص ملفات البرنامج، ولم توجد في %1؛ أعد تثبيت إسناد.</translation>
    </message>
    <message>
        <source>the program&apos;s data files are missing: %1</source>
        <translation>تنقص ملفات من ملفات البرنامج (%1)؛ أعد تثبيت إسناد.</translation>
    </message>
    <message>
        <source>it is not there; install Isnad again</source>
        <translation>ملف من ملفات البرنامج غير موجود؛ أعد تثبيت إسناد.</translation>
    </message>
    <message>
        <source>there are no words to search for</source>
        <translation>لا كلمات للبحث عنها.</translation>
    </message>
    <message>
        <source>no entity is called &apos;%1&apos;</source>
        <translation>لا كيان اسمه «%1».</translation>
    </message>
    <message>
        <source>several entities are called &apos;%1&apos;; say which: %2</source>
        <translation>عدة كيانات اسمها «%1»؛ حدّد أيها: %2</translation>
    </message>
    <message>
        <source>there is no entity &apos;%1&apos;</source>
        <translation>لا وجود للكيان «%1».</translation>
    </message>
    <message>
        <source>there is no claim %1</source>
        <translation>لا وجود للادعاء %1.</translation>
    </message>
    <message>
        <source>there is no article with the hash %1</source>
        <translation>لا وجود لمقالة بصمتها %1.</translation>
    </message>
    <message>
        <source>the article says «%1» there, not «%2»</source>
        <translation>تقول المقالة هناك «%1»، لا «%2».</translation>
    </message>
    <message>
        <source>«%1» crosses «%2», which was decided before; undo that first</source>
        <translation>تتقاطع «%1» مع «%2» التي حُسمت من قبل؛ تراجع عنها أولا.</translation>
    </message>
    <message>
        <source>an entity needs a name</source>
        <translation>لا بد للكيان من اسم.</translation>
    </message>
    <message>
        <source>a tag needs letters</source>
        <translation>لا بد للوسم من حروف.</translation>
    </message>
    <message>
        <source>a view needs a name</source>
        <translation>لا بد للعرض من اسم.</translation>
    </message>
    <message>
        <source>there is a view called %1 already</source>
        <translation>هناك عرض اسمه «%1» من قبل.</translation>
    </message>
    <message>
        <source>there is no view called %1</source>
        <translation>لا عرض اسمه «%1».</translation>
    </message>
    <message>
        <source>an alias needs letters</source>
        <translation>لا بد للاسم الآخر من حروف.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is part of &apos;%2&apos; already</source>
        <translation>«%1» جزء من «%2» من قبل.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos; were marked as not the same; take that back first</source>
        <translation>قيل إن «%1» غير «%2»؛ تراجع عن ذلك أولا.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos; are merged; unmerge them first</source>
        <translation>«%1» و«%2» مدموجان؛ افصلهما أولا.</translation>
    </message>
    <message>
        <source>entities cannot be merged in a circle</source>
        <translation>لا تُدمج الكيانات في حلقة.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there already</source>
        <translation>«%1» موجود من قبل.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was removed already</source>
        <translation>«%1» محذوف من قبل.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was read out of articles, not added by hand</source>
        <translation>قُرئ «%1» في المقالات، ولم يُضف باليد.</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>لا شيء يُتراجع عنه.</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>لا شيء يُعاد.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no day; write 2026-06-15, 2026-06 or 2026</source>
        <translation>«%1» ليس يوما؛ اكتب 2026-06-15 أو 2026-06 أو 2026.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no moment; write 2026-06-15 or 2026-06-15T09:30:00Z</source>
        <translation>«%1» ليس وقتا؛ اكتب 2026-06-15 أو 2026-06-15T09:30:00Z.</translation>
    </message>
    <message>
        <source>the words of claim %1 lie outside its article; import the article again</source>
        <translation>كلمات الادعاء %1 خارج مقالته؛ استورد المقالة من جديد.</translation>
    </message>
    <message>
        <source>to redact: no entity is called &apos;%1&apos;</source>
        <translation>للحجب: لا كيان اسمه «%1».</translation>
    </message>
    <message>
        <source>to redact: no article is called &apos;%1&apos;</source>
        <translation>للحجب: لا مقالة اسمها «%1».</translation>
    </message>
    <message>
        <source>to redact: nobody called &apos;%1&apos; says anything</source>
        <translation>للحجب: لا أحد اسمه «%1» يقول شيئا.</translation>
    </message>
    <message>
        <source>to redact: nothing is tagged &apos;%1&apos;</source>
        <translation>للحجب: لا شيء وسمه «%1».</translation>
    </message>
    <message>
        <source>to redact: nothing is graded &apos;%1&apos;</source>
        <translation>للحجب: لا شيء درجته «%1».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; would still stand on the picture; nothing was written</source>
        <translation>كان «%1» ليبقى في الصورة؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; would still stand in it; nothing was left there</source>
        <translation>كان «%1» ليبقى في الملف؛ لم يُترك فيه شيء.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::FileWords</name>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ErrorWords</name>
    <message>
        <source>This is no file that Isnad knows.</source>
        <translation>هذا ليس ملفا يعرفه إسناد.</translation>
    </message>
    <message>
        <source>There is nothing of that name.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>تعذّرت القراءة أو الكتابة.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>الملف تالف.</translation>
    </message>
    <message>
        <source>Another program or a newer Isnad made this file.</source>
        <translation>أنشأ هذا الملف برنامج آخر أو إصدار أحدث من إسناد.</translation>
    </message>
    <message>
        <source>Another program is using this file.</source>
        <translation>برنامج آخر يستعمل هذا الملف.</translation>
    </message>
    <message>
        <source>Another program is writing to this file. Here it can be read, not changed.</source>
        <translation>برنامج آخر يكتب في هذا الملف، فهو هنا للقراءة دون التغيير.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::SearchBox</name>
    <message>
        <source>Search entities, articles, claims, commands (Ctrl+K)</source>
        <translation>ابحث عن كيان أو مقال أو ادعاء أو أمر (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>نتائج البحث</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الادعاءات</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Nothing is called so. Try fewer letters.</source>
        <translation>لا شيء بهذا الاسم. جرّب حروفا أقل.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ClaimsModel</name>
    <message>
        <source>Subject</source>
        <translation>الطرف الأول</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>الطرف الثاني</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المقدار</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>درجة التأكيد</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>غير مسمى</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>لا ادعاءات</numerusform><numerusform>ادعاء واحد</numerusform><numerusform>ادعاءان</numerusform><numerusform>%Ln ادعاءات</numerusform><numerusform>%Ln ادعاء</numerusform><numerusform>%Ln ادعاء</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ClaimsTable</name>
    <message>
        <source>Claims</source>
        <translation>الادعاءات</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>رشّح بالكلمات</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>لا ادعاءات</numerusform><numerusform>ادعاء واحد</numerusform><numerusform>ادعاءان</numerusform><numerusform>%Ln ادعاءات</numerusform><numerusform>%Ln ادعاءً</numerusform><numerusform>%Ln ادعاء</numerusform></translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>بلا تجميع</translation>
    </message>
    <message>
        <source>By subject</source>
        <translation>حسب الفاعل</translation>
    </message>
    <message>
        <source>By relation</source>
        <translation>حسب العلاقة</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>حسب الحالة</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>حسب المقال</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>التجميع</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>As text, with sources</source>
        <translation>نصا مع المصادر</translation>
    </message>
    <message>
        <source>As a table (CSV)</source>
        <translation>جدولا (CSV)</translation>
    </message>
    <message>
        <source>No claims yet: drop an article on the window.</source>
        <translation>لا ادعاءات بعد: أسقط مقالا على النافذة.</translation>
    </message>
    <message>
        <source>No claim is like this: change the words or the filter.</source>
        <translation>لا ادعاء بهذه الصفات: غيّر الكلمات أو المرشّح.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::PathPanel</name>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Select the entity where the path begins, in the graph or by a search.</source>
        <translation>حدّد الكيان الذي يبدأ منه المسار، في الرسم أو بالبحث.</translation>
    </message>
    <message>
        <source>From %1 to …: select the other end, in the graph or by a search.</source>
        <translation>من %1 إلى …: حدّد الطرف الآخر، في الرسم أو بالبحث.</translation>
    </message>
    <message>
        <source>Looking for paths …</source>
        <translation>يجري البحث عن مسارات …</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message numerus="yes">
        <source>No claims lead from one to the other in %n step(s).</source>
        <translation><numerusform>لا ادعاءات تصل بينهما.</numerusform><numerusform>لا ادعاءات تصل بينهما في خطوة واحدة.</numerusform><numerusform>لا ادعاءات تصل بينهما في خطوتين.</numerusform><numerusform>لا ادعاءات تصل بينهما في %Ln خطوات.</numerusform><numerusform>لا ادعاءات تصل بينهما في %Ln خطوة.</numerusform><numerusform>لا ادعاءات تصل بينهما في %Ln خطوة.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>ولا غيره</numerusform><numerusform>وادعاء آخر</numerusform><numerusform>وادعاءان آخران</numerusform><numerusform>و%Ln ادعاءات أخرى</numerusform><numerusform>و%Ln ادعاء آخر</numerusform><numerusform>و%Ln ادعاء آخر</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::StatusLine</name>
    <message>
        <source>Shown, the most connected and what was searched for: %1</source>
        <translation>يظهر أكثرها صلات وما بُحث عنه: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>No knowledge base is open</source>
        <translation>لا قاعدة معرفة مفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation><numerusform>لا مقالات</numerusform><numerusform>مقال واحد</numerusform><numerusform>مقالان</numerusform><numerusform>%Ln مقالات</numerusform><numerusform>%Ln مقالا</numerusform><numerusform>%Ln مقال</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s)</source>
        <translation><numerusform>لا كيانات</numerusform><numerusform>كيان واحد</numerusform><numerusform>كيانان</numerusform><numerusform>%Ln كيانات</numerusform><numerusform>%Ln كيانا</numerusform><numerusform>%Ln كيان</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>لا ادعاءات</numerusform><numerusform>ادعاء واحد</numerusform><numerusform>ادعاءان</numerusform><numerusform>%Ln ادعاءات</numerusform><numerusform>%Ln ادعاءً</numerusform><numerusform>%Ln ادعاء</numerusform></translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>%1 articles a second</source>
        <translation>%1 مقال في الثانية</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation><numerusform>بقي أقل من ثانية</numerusform><numerusform>بقيت نحو ثانية</numerusform><numerusform>بقيت نحو ثانيتين</numerusform><numerusform>بقيت نحو %Ln ثوان</numerusform><numerusform>بقيت نحو %Ln ثانية</numerusform><numerusform>بقيت نحو %Ln ثانية</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation><numerusform>بقي أقل من دقيقة</numerusform><numerusform>بقيت نحو دقيقة</numerusform><numerusform>بقيت نحو دقيقتين</numerusform><numerusform>بقيت نحو %Ln دقائق</numerusform><numerusform>بقيت نحو %Ln دقيقة</numerusform><numerusform>بقيت نحو %Ln دقيقة</numerusform></translation>
    </message>
    <message>
        <source>A sample: changes are not kept</source>
        <translation>مثال: التغييرات لا تُحفظ</translation>
    </message>
    <message>
        <source>✓ All is kept</source>
        <translation>✓ كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Every change is written to the file at once; there is nothing to save.</source>
        <translation>كل تغيير يُكتب في الملف فورا؛ لا شيء عليك حفظه.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>What is shown cannot be changed.</source>
        <translation>لا يمكن تغيير المعروض.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Wording</name>
    <message>
        <source>Rename %1 to %2</source>
        <translation>غيّر اسم %1 إلى %2</translation>
    </message>
    <message>
        <source>Give %1 its name back</source>
        <translation>أعد إلى %1 اسمه الأول</translation>
    </message>
    <message>
        <source>Change the type of %1</source>
        <translation>غيّر نوع %1</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>ادمج %1 في %2</translation>
    </message>
    <message>
        <source>Take %1 out of the merge</source>
        <translation>افصل %1 عما دُمج فيه</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 غير %2</translation>
    </message>
    <message>
        <source>%1 may be %2</source>
        <translation>قد يكون %1 هو %2</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>أضف %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>أزل %1</translation>
    </message>
    <message>
        <source>Call %1 also %2</source>
        <translation>سمِّ %1 أيضا %2</translation>
    </message>
    <message>
        <source>Call %1 no longer %2</source>
        <translation>لا تسمِّ %1 بعدُ %2</translation>
    </message>
    <message>
        <source>Say what %1 names</source>
        <translation>حدّد ما تسميه %1</translation>
    </message>
    <message>
        <source>Take back the verdict on %1</source>
        <translation>اسحب الحكم على %1</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>صحيح: %1</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>خطأ: %1</translation>
    </message>
    <message>
        <source>Correct what is read in %1</source>
        <translation>صحّح ما قُرئ في %1</translation>
    </message>
    <message>
        <source>Add a claim: %1</source>
        <translation>أضف ادعاء: %1</translation>
    </message>
    <message>
        <source>Remove a claim: %1</source>
        <translation>أزل ادعاء: %1</translation>
    </message>
    <message>
        <source>Remove the note on %1</source>
        <translation>أزل الملاحظة على %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>ملاحظة على %1</translation>
    </message>
    <message>
        <source>Tag %1: %2</source>
        <translation>وسم %1: %2</translation>
    </message>
    <message>
        <source>Untag %1: %2</source>
        <translation>أزل وسم %1: %2</translation>
    </message>
    <message>
        <source>Grade %1: %2</source>
        <translation>قدّر %1: %2</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>ثبّت %1</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>أطلق %1</translation>
    </message>
    <message>
        <source>Save the view %1</source>
        <translation>احفظ العرض %1</translation>
    </message>
    <message>
        <source>Forget the view %1</source>
        <translation>انسَ العرض %1</translation>
    </message>
    <message>
        <source>Resolve the contradiction of %1</source>
        <translation>احسم التعارض في %1</translation>
    </message>
    <message>
        <source>Disputed: %1</source>
        <translation>محل خلاف: %1</translation>
    </message>
    <message>
        <source>No longer disputed: %1</source>
        <translation>لم يعد محل خلاف: %1</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Editing</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>إعادة: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>تغيير الاسم…</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>دمج في…</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>The claim is &amp;correct</source>
        <translation>الادعاء صحيح</translation>
    </message>
    <message>
        <source>The claim is &amp;disputed</source>
        <translation>الادعاء محل خلاف</translation>
    </message>
    <message>
        <source>The claim is &amp;wrong</source>
        <translation>الادعاء خطأ</translation>
    </message>
    <message>
        <source>Note on the c&amp;laim…</source>
        <translation>ملاحظة على الادعاء…</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1. يعيده Ctrl+Z.</translation>
    </message>
    <message>
        <source>The edit was not made: %1</source>
        <translation>لم يُعمل التحرير: %1</translation>
    </message>
    <message>
        <source>Al&amp;so called…</source>
        <translation>&amp;يسمى أيضا…</translation>
    </message>
    <message>
        <source>T&amp;ype…</source>
        <translation>ال&amp;نوع…</translation>
    </message>
    <message>
        <source>Not the same &amp;as…</source>
        <translation>&amp;ليس هو نفسه…</translation>
    </message>
    <message>
        <source>S&amp;plit…</source>
        <translation>اف&amp;صل…</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>الو&amp;سوم…</translation>
    </message>
    <message>
        <source>Tags of the claim…</source>
        <translation>وسوم الادعاء…</translation>
    </message>
    <message>
        <source>How li&amp;kely is the claim…</source>
        <translation>ما أر&amp;جحية الادعاء…</translation>
    </message>
    <message>
        <source>Grade the so&amp;urce…</source>
        <translation>&amp;قيّم المصدر…</translation>
    </message>
    <message>
        <source>Tags of the article…</source>
        <translation>وسوم المقال…</translation>
    </message>
    <message>
        <source>Add the chosen words as an &amp;entity…</source>
        <translation>أضف الكلمات المختارة &amp;كيانا…</translation>
    </message>
    <message>
        <source>The chosen words name…</source>
        <translation>الكلمات المختارة تسمّي…</translation>
    </message>
    <message>
        <source>Add a claim from the chosen words…</source>
        <translation>أضف ادعاء من الكلمات المختارة…</translation>
    </message>
    <message>
        <source>The claim sa&amp;ys something else…</source>
        <translation>الادعاء يقول غير ذلك…</translation>
    </message>
</context>
<context>
    <name>isnad::gui::EntityChooser</name>
    <message>
        <source>Type a name</source>
        <translation>اكتب اسما</translation>
    </message>
    <message>
        <source>Entities found</source>
        <translation>ما وُجد من كيانات</translation>
    </message>
    <message>
        <source>Called alike:</source>
        <translation>أسماء متقاربة:</translation>
    </message>
    <message>
        <source>Nothing is called alike. Type a name.</source>
        <translation>لا اسم قريب من هذا. اكتب اسما.</translation>
    </message>
    <message>
        <source>Nothing is called so. Try fewer letters.</source>
        <translation>لا شيء بهذا الاسم. جرّب حروفا أقل.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::DropZone</name>
    <message>
        <source>Drop here to take the files in</source>
        <translation>أفلت الملفات هنا لإدخالها</translation>
    </message>
</context>
<context>
    <name>isnad::gui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>سجل التحرير</translation>
    </message>
    <message>
        <source>Before all edits</source>
        <translation>قبل كل تحرير</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>متراجَع عنه: %1</translation>
    </message>
</context>
<context>
    <name>isnad::gui::TwoClocks</name>
    <message>
        <source>As of a day, as &amp;known on a day…</source>
        <translation>كما كان في يوم، كما كان &amp;معروفا في يوم…</translation>
    </message>
    <message>
        <source>As of %1: back to now</source>
        <translation>كما كان في %1: عُد إلى الآن</translation>
    </message>
    <message>
        <source>As known on %1: back to now</source>
        <translation>كما كان معروفا في %1: عُد إلى الآن</translation>
    </message>
    <message>
        <source>As of %1, as known on %2: back to now</source>
        <translation>كما كان في %1، كما كان معروفا في %2: عُد إلى الآن</translation>
    </message>
    <message>
        <source>Which time is shown</source>
        <translation>أي وقت يُعرض</translation>
    </message>
    <message>
        <source>What was &amp;so at the end of this day, as far as dates are given</source>
        <translation>ما كان قد &amp;حدث حتى نهاية هذا اليوم، حيث ذُكرت التواريخ</translation>
    </message>
    <message>
        <source>What was &amp;known here at the end of this day</source>
        <translation>ما كان &amp;معروفا هنا في نهاية هذا اليوم</translation>
    </message>
    <message>
        <source>Back to &amp;now</source>
        <translation>عُد إلى الآ&amp;ن</translation>
    </message>
    <message>
        <source>This is what was known then. It can be read and exported, not changed: to change something, go back to now with the button below.</source>
        <translation>هذا ما كان معروفا آنذاك. يُقرأ ويُصدَّر ولا يُغيَّر: لتغيّر شيئا عُد إلى الآن بالزر في الأسفل.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::PanelRing</name>
    <message>
        <source>Ne&amp;xt panel</source>
        <translation>اللوحة ال&amp;تالية</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>اللوحة ال&amp;سابقة</translation>
    </message>
</context>
<context>
    <name>isnad::gui::PreferencesDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>كسطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Hijri (Umm al-Qura)</source>
        <translation>هجري (أم القرى)</translation>
    </message>
    <message>
        <source>Show changes at once, &amp;without motion</source>
        <translation>أظهر التغييرات فورا، بلا حركة</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>&amp;Digits in Arabic</source>
        <translation>الأرقام في العربية</translation>
    </message>
    <message>
        <source>C&amp;alendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Size of &amp;texts</source>
        <translation>حجم النصوص</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>هكذا يبدو</translation>
    </message>
</context>
<context>
    <name>isnad::gui::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>افتح من الأخ&amp;يرة</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>لم يعد %1 موجودا</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>لم يُفتح شيء بعد</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>ان&amp;س هذه</translation>
    </message>
</context>
<context>
    <name>isnad::gui::FirstSteps</name>
    <message>
        <source>Read the words behind a relation</source>
        <translation>اقرأ الكلمات التي وراء علاقة</translation>
    </message>
    <message>
        <source>See how two entities hang together</source>
        <translation>انظر كيف يتصل كيانان</translation>
    </message>
    <message>
        <source>List what was refused or denied</source>
        <translation>اسرد ما رُفض أو نُفي</translation>
    </message>
    <message>
        <source>This is a sample: one article, and what it says. What you change in it is not kept; articles that you drop on the window go to a knowledge base of your own.</source>
        <translation>هذا مثال: مقال واحد وما يقوله. ما تغيّره فيه لا يُحفظ، والمقالات التي تُسقطها على النافذة تذهب إلى قاعدة معرفة خاصة بك.</translation>
    </message>
    <message>
        <source>Try:</source>
        <translation>جرّب:</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>الخطوات الأولى</translation>
    </message>
    <message>
        <source>Close, and show no more</source>
        <translation>أغلق، ولا تُظهر ثانية</translation>
    </message>
</context>
<context>
    <name>isnad::gui::EntityEditing</name>
    <message>
        <source>Merge</source>
        <translation>ادمج</translation>
    </message>
    <message>
        <source>Tell apart</source>
        <translation>ليسا واحدا</translation>
    </message>
    <message>
        <source>Merge %1 into</source>
        <translation>ادمج %1 في</translation>
    </message>
    <message>
        <source>%1 is not</source>
        <translation>%1 ليس</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>غيّر الاسم</translation>
    </message>
    <message>
        <source>The name to show</source>
        <translation>الاسم الذي يُعرض</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>بينها فواصل</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>اسم آخر</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ClaimEditing</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>On this claim</source>
        <translation>على هذا الادعاء</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>بينها فواصل</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>بلا درجة</translation>
    </message>
    <message>
        <source>How likely is this claim?</source>
        <translation>ما أرجحية هذا الادعاء؟</translation>
    </message>
    <message>
        <source>confirmed by others</source>
        <translation>أكّدته مصادر أخرى</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>صحيح على الأرجح</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>قد يكون صحيحا</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>مشكوك فيه</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>لا يمكن الحكم عليه</translation>
    </message>
    <message>
        <source>How far is %1 to be trusted?</source>
        <translation>إلى أي حد يوثق بـ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>موثوق</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>موثوق عادة</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>موثوق إلى حد ما</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>غير موثوق عادة</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>غير موثوق</translation>
    </message>
</context>
<context>
    <name>isnad::gui::HandMade</name>
    <message>
        <source>Add as an &amp;entity…</source>
        <translation>أضفها &amp;كيانا…</translation>
    </message>
    <message>
        <source>&amp;Names an entity that is known…</source>
        <translation>&amp;تسمّي كيانا معروفا…</translation>
    </message>
    <message>
        <source>Add a &amp;claim…</source>
        <translation>أضف ا&amp;دعاء…</translation>
    </message>
    <message>
        <source>Choose words in the article first: with the mouse, or Shift and arrows.</source>
        <translation>اختر كلمات في المقال أولا: بالفأرة، أو بمفتاح Shift والأسهم.</translation>
    </message>
    <message>
        <source>Names this</source>
        <translation>تسمّي هذا</translation>
    </message>
    <message>
        <source>What does “%1” name?</source>
        <translation>ماذا تسمّي «%1»؟</translation>
    </message>
</context>
<context>
    <name>isnad::gui::EntityDialog</name>
    <message>
        <source>A new entity</source>
        <translation>كيان جديد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name in &amp;Latin letters</source>
        <translation>الاسم بالحروف اللاتينية</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>isnad::gui::ClaimDialog</name>
    <message>
        <source>not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>rises</source>
        <translation>يرتفع</translation>
    </message>
    <message>
        <source>falls</source>
        <translation>ينخفض</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>يستقر</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>بالضبط</translation>
    </message>
    <message>
        <source>about</source>
        <translation>نحو</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>أكثر من</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>أقل من</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>مدى الدقة</translation>
    </message>
    <message>
        <source>&amp;Measured</source>
        <translation>المَقيس</translation>
    </message>
    <message>
        <source>Mo&amp;ves</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>A new claim</source>
        <translation>ادعاء جديد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>الفاعل</translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>المفعول</translation>
    </message>
    <message>
        <source>Sta&amp;tus</source>
        <translation>الحال</translation>
    </message>
    <message>
        <source>S&amp;hare in per cent</source>
        <translation>النسبة المئوية</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>the article itself</source>
        <translation>المقالة نفسها</translation>
    </message>
    <message>
        <source>units</source>
        <translation>آحاد</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>ألف</translation>
    </message>
    <message>
        <source>million</source>
        <translation>مليون</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>مليار</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>تريليون</translation>
    </message>
    <message>
        <source>no currency</source>
        <translation>بلا عملة</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>What the words say</source>
        <translation>ما تقوله الكلمات</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>صحّح</translation>
    </message>
    <message>
        <source>Ro&amp;le</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>&amp;Who says so</source>
        <translation>من يقول ذلك</translation>
    </message>
</context>
<context>
    <name>isnad::gui::SplitDialog</name>
    <message>
        <source>Split %1</source>
        <translation>افصل عن %1</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>افصل</translation>
    </message>
    <message>
        <source>&amp;Name of the new one</source>
        <translation>اسم الجديد</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Which of these are another one?</source>
        <translation>أيها كيان آخر؟</translation>
    </message>
    <message numerus="yes">
        <source>Show mentions in %n article(s) more</source>
        <translation><numerusform>لا مقالات أخرى</numerusform><numerusform>أظهر المواضع في مقال آخر</numerusform><numerusform>أظهر المواضع في مقالين آخرين</numerusform><numerusform>أظهر المواضع في %Ln مقالات أخرى</numerusform><numerusform>أظهر المواضع في %Ln مقالا آخر</numerusform><numerusform>أظهر المواضع في %Ln مقال آخر</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::Copying</name>
    <message>
        <source>&amp;Copy with the sources</source>
        <translation>ا&amp;نسخ مع المصادر</translation>
    </message>
</context>
<context>
    <name>isnad::gui::KeySheet</name>
    <message>
        <source>Along a relation to the next entity</source>
        <translation>مع علاقة إلى الكيان التالي</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>الأسهم</translation>
    </message>
    <message>
        <source>To the entity that lies there, related or not</source>
        <translation>إلى الكيان الواقع هناك، أكانت بينهما علاقة أم لا</translation>
    </message>
    <message>
        <source>Ctrl + arrows</source>
        <translation>Ctrl + الأسهم</translation>
    </message>
    <message>
        <source>Through all entities, those with most relations first</source>
        <translation>بين الكيانات كلها، أكثرها علاقات أولا</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Page Down، Page Up</translation>
    </message>
    <message>
        <source>To the entity with the most relations</source>
        <translation>إلى أكثر الكيانات علاقات</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Round the relations and cards of the entity</source>
        <translation>بين علاقات الكيان وبطاقاته</translation>
    </message>
    <message>
        <source>Space, Shift + Space</source>
        <translation>المسافة، Shift + المسافة</translation>
    </message>
    <message>
        <source>Read what is said of it</source>
        <translation>اقرأ ما قيل عنه</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back to the entity, then select nothing</source>
        <translation>العودة إلى الكيان، ثم إلغاء التحديد</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Larger, smaller, all of it</source>
        <translation>تكبير، تصغير، الرسم كله</translation>
    </message>
    <message>
        <source>Select an entity, a relation or a card</source>
        <translation>تحديد كيان أو علاقة أو بطاقة</translation>
    </message>
    <message>
        <source>click</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>Move the view, or an entity</source>
        <translation>تحريك المشهد، أو كيان</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>تكبير، تصغير</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>العجلة</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>الرسم كله</translation>
    </message>
    <message>
        <source>double click beside everything</source>
        <translation>نقرة مزدوجة على الخلفية</translation>
    </message>
    <message>
        <source>To the next link, field or button</source>
        <translation>إلى الرابط أو الحقل أو الزر التالي</translation>
    </message>
    <message>
        <source>Tab, Shift + Tab</source>
        <translation>Tab، Shift + Tab</translation>
    </message>
    <message>
        <source>Follow the link, show the article</source>
        <translation>اتبع الرابط، اعرض المقال</translation>
    </message>
    <message>
        <source>Open the legend, hide or show one of its lines</source>
        <translation>افتح مفتاح الرسم، أخف أحد سطوره أو أظهره</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>From article and details back to the graph</source>
        <translation>من المقال والتفاصيل إلى الرسم</translation>
    </message>
    <message>
        <source>In the graph</source>
        <translation>في الرسم</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>في اللوحات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>ابحث عن مفتاح أو عما يفعله</translation>
    </message>
    <message>
        <source>What</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>In the article: what stands at the caret</source>
        <translation>في المقال: ما عند المؤشر</translation>
    </message>
    <message>
        <source>In the article: the next claim, the one before</source>
        <translation>في المقال: الادعاء التالي، والسابق</translation>
    </message>
    <message>
        <source>Ctrl + Down, Ctrl + Up</source>
        <translation>Ctrl + السهم لأسفل، Ctrl + السهم لأعلى</translation>
    </message>
</context>
<context>
    <name>isnad::gui::Upkeep</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>الإع&amp;دادات…</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>الخطوات &amp;الأولى</translation>
    </message>
</context>
<context>
    <name>isnad::gui::FilterList</name>
    <message>
        <source>What is shown</source>
        <translation>ما يظهر</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>من يقول ذلك</translation>
    </message>
    <message>
        <source>Double click or Enter: only this</source>
        <translation>نقر مزدوج أو Enter: هذا وحده</translation>
    </message>
</context>
<context>
    <name>isnad::gui::FilterFields</name>
    <message>
        <source>Filter by names</source>
        <translation>صفِّ بالأسماء</translation>
    </message>
    <message>
        <source>Only refused or possible</source>
        <translation>المنفي والمحتمل فقط</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>Amount in</source>
        <translation>المبلغ بعملة</translation>
    </message>
    <message>
        <source>Amounts are compared within one currency</source>
        <translation>تُقارن المبالغ داخل عملة واحدة</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Neighbours at least</source>
        <translation>الجيران على الأقل</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي عدد</translation>
    </message>
    <message>
        <source>Only entities that have as many neighbours among those shown</source>
        <translation>الكيانات التي لها هذا العدد من الجيران بين الظاهرين فقط</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي زمن</translation>
    </message>
    <message>
        <source>Any amount</source>
        <translation>أي مبلغ</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>أعداد</translation>
    </message>
    <message>
        <source>Any measure</source>
        <translation>أي مقياس</translation>
    </message>
    <message>
        <source>Measured of entities</source>
        <translation>مقياس الكيانات</translation>
    </message>
    <message>
        <source>Measured among what the rest of the filter shows</source>
        <translation>يقاس بين ما يظهره بقية المرشح</translation>
    </message>
    <message>
        <source>Also without a date: %1</source>
        <translation>مع ما لا تاريخ له: %1</translation>
    </message>
</context>
<context>
    <name>isnad::gui::TimeHistogram</name>
    <message>
        <source>Claims over time</source>
        <translation>الادعاءات عبر الزمن</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي زمن</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>لا ادعاءات</numerusform><numerusform>ادعاء واحد</numerusform><numerusform>ادعاءان</numerusform><numerusform>%Ln ادعاءات</numerusform><numerusform>%Ln ادعاء</numerusform><numerusform>%Ln ادعاء</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Which time</source>
        <translation>أي زمن</translation>
    </message>
    <message>
        <source>When it was so</source>
        <translation>متى كان كذلك</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>متى قيل</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Coloured by relation</source>
        <translation>ملون حسب العلاقة</translation>
    </message>
    <message>
        <source>Coloured by status</source>
        <translation>ملون حسب الحالة</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي زمن</translation>
    </message>
    <message>
        <source>No claim has a date yet. Claims take theirs from the words of an article, or from the day it was published.</source>
        <translation>لا تاريخ لأي ادعاء بعد. يأخذ الادعاء تاريخه من كلمات المقال، أو من يوم نشره.</translation>
    </message>
    <message>
        <source>No article says when it was published.</source>
        <translation>لا مقال يذكر يوم نشره.</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>لا ادعاءات</numerusform><numerusform>ادعاء واحد</numerusform><numerusform>ادعاءان</numerusform><numerusform>%Ln ادعاءات</numerusform><numerusform>%Ln ادعاء</numerusform><numerusform>%Ln ادعاء</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) beyond these days: show</source>
        <translation><numerusform>لا ادعاءات خارج هذه الأيام</numerusform><numerusform>ادعاء واحد خارج هذه الأيام: أظهره</numerusform><numerusform>ادعاءان خارج هذه الأيام: أظهرهما</numerusform><numerusform>%Ln ادعاءات خارج هذه الأيام: أظهرها</numerusform><numerusform>%Ln ادعاءً خارج هذه الأيام: أظهرها</numerusform><numerusform>%Ln ادعاء خارج هذه الأيام: أظهرها</numerusform></translation>
    </message>
    <message>
        <source>Drag over the bars to choose a time</source>
        <translation>اسحب فوق الأعمدة لتختار زمنا</translation>
    </message>
</context>
<context>
    <name>isnad::gui::EntityTable</name>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>يجري القياس …</translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation><numerusform>لا كيانات</numerusform><numerusform>كيان واحد</numerusform><numerusform>كيانان</numerusform><numerusform>%Ln كيانات</numerusform><numerusform>%Ln كيانا</numerusform><numerusform>%Ln كيان</numerusform></translation>
    </message>
    <message>
        <source>No entities yet: drop an article on the window.</source>
        <translation>لا كيانات بعد: أسقط مقالا على النافذة.</translation>
    </message>
    <message>
        <source>The filter shows no entity: change it in the legend.</source>
        <translation>لا يُظهر المرشّح كيانا: غيّره في مفتاح الرسم.</translation>
    </message>
</context>
<context>
    <name>isnad::gui::EntitiesModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الادعاءات</translation>
    </message>
    <message>
        <source>Claims that name it</source>
        <translation>الادعاءات التي تذكره</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>الجيران</translation>
    </message>
    <message>
        <source>How many others it is tied to</source>
        <translation>عدد من يرتبط بهم</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Claims that tie it to others</source>
        <translation>الادعاءات التي تربطه بغيره</translation>
    </message>
    <message>
        <source>PageRank</source>
        <translation>الرتبة</translation>
    </message>
    <message>
        <source>How often one comes by who follows relations at random</source>
        <translation>كم يمر به من يتبع العلاقات عشوائيا (PageRank)</translation>
    </message>
    <message>
        <source>Betweenness</source>
        <translation>التوسط</translation>
    </message>
    <message>
        <source>How many shortest paths between others lead over it</source>
        <translation>كم من أقصر المسارات بين غيره يمر به</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>الجماعة</translation>
    </message>
    <message>
        <source>Entities of one number are tied more to each other than to the rest</source>
        <translation>كيانات الرقم الواحد أوثق ارتباطا فيما بينها من سواها</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>النواة</translation>
    </message>
    <message>
        <source>The largest number of neighbours that all of a group around it have there</source>
        <translation>أكبر عدد من الجيران لكل عضو في مجموعة حوله داخلها</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>الجزء المنفصل</translation>
    </message>
    <message>
        <source>Entities of one number hang together, over whatever ways</source>
        <translation>كيانات الرقم الواحد متصلة بأي طريق كان</translation>
    </message>
</context>
<context>
    <name>isnad::gui::GraphImportDialog</name>
    <message>
        <source>Nothing has come in, and nothing is changed. Have the program it comes from write the file anew, as GraphML, GEXF or CSV, and take that in; or choose another file.</source>
        <translation>لم يدخل شيء ولم يتغيّر شيء. صدّر الملف من جديد من البرنامج الذي جاء منه بصيغة GraphML أو GEXF أو CSV ثم أدخله، أو اختر ملفا آخر.</translation>
    </message>
    <message>
        <source>Take in a graph</source>
        <translation>إدخال رسم</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>ما سيدخل</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>أدخل</translation>
    </message>
    <message>
        <source>Entities: %1 · claims: %2 · articles: %3</source>
        <translation>الكيانات: %1 · الادعاءات: %2 · المقالات: %3</translation>
    </message>
    <message>
        <source>Of no known type, taken for organizations: %1</source>
        <translation>بلا نوع معروف، عُدّت منظمات: %1</translation>
    </message>
    <message>
        <source>Left out, “%2” is no known relation: %1</source>
        <translation>تُركت لأن «%2» ليست علاقة معروفة: %1</translation>
    </message>
    <message>
        <source>Left out, of other relations that are not known: %1</source>
        <translation>تُركت لأن علاقاتها الأخرى غير معروفة: %1</translation>
    </message>
    <message>
        <source>Left out, one end is not in the file: %1</source>
        <translation>تُركت لأن أحد طرفيها ليس في الملف: %1</translation>
    </message>
    <message>
        <source>Without a quote, a line of their own stands in: %1</source>
        <translation>بلا اقتباس، يحلّ محلّه سطر من طرفيها: %1</translation>
    </message>
    <message>
        <source>Without their date, which is no day, month or year: %1</source>
        <translation>بلا تاريخ، فما كُتب ليس يوما ولا شهرا ولا سنة: %1</translation>
    </message>
</context>
<context>
    <name>isnad::gui::MeasureWords</name>
    <message>
        <source>Neighbours</source>
        <translation>الجيران</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>PageRank</source>
        <translation>الرتبة</translation>
    </message>
    <message>
        <source>Betweenness</source>
        <translation>التوسط</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>النواة</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>الجماعات</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>الأجزاء المنفصلة</translation>
    </message>
</context>
<context>
    <name>isnad::gui::EncodingKey</name>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Size of nodes</source>
        <translation>حجم العقد</translation>
    </message>
    <message>
        <source>Colour of nodes</source>
        <translation>لون العقد</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>يجري القياس …</translation>
    </message>
    <message>
        <source>Community %1</source>
        <translation>الجماعة %1</translation>
    </message>
    <message>
        <source>Component %1</source>
        <translation>الجزء %1</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>كل ما عداها</translation>
    </message>
    <message>
        <source>size: %1</source>
        <translation>الحجم: %1</translation>
    </message>
    <message>
        <source>colour: %1</source>
        <translation>اللون: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s)</source>
        <translation><numerusform>لا كيانات</numerusform><numerusform>كيان واحد</numerusform><numerusform>كيانان</numerusform><numerusform>%Ln كيانات</numerusform><numerusform>%Ln كيانا</numerusform><numerusform>%Ln كيان</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ArticleFilter</name>
    <message>
        <source>Choose articles by words</source>
        <translation>اختر المقالات بكلماتها</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Year of publication</source>
        <translation>سنة النشر</translation>
    </message>
    <message>
        <source>All publishers</source>
        <translation>كل الناشرين</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>لم يُسمَّ</translation>
    </message>
    <message>
        <source>Any year</source>
        <translation>أي سنة</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation><numerusform>لا مقالات</numerusform><numerusform>مقال واحد</numerusform><numerusform>مقالان</numerusform><numerusform>%Ln مقالات</numerusform><numerusform>%Ln مقالا</numerusform><numerusform>%Ln مقال</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ArticleModel</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>لا ادعاءات</numerusform><numerusform>ادعاء واحد</numerusform><numerusform>ادعاءان</numerusform><numerusform>%Ln ادعاءات</numerusform><numerusform>%Ln ادعاءً</numerusform><numerusform>%Ln ادعاء</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>No article is like this. Choose others above.</source>
        <translation>لا مقال بهذه الصفات. غيّر الاختيار في الأعلى.</translation>
    </message>
</context>
</TS>
