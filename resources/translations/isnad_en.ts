<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>isnad::gui::GraphCanvas</name>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation><numerusform>%n relation</numerusform><numerusform>%n relations</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::Inspector</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%n claim</numerusform><numerusform>%n claims</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n independent source(s)</source>
        <translation><numerusform>%n independent source</numerusform><numerusform>%n independent sources</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::MainWindow</name>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation><numerusform>%n article imported</numerusform><numerusform>%n articles imported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s)</source>
        <translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%n claim</numerusform><numerusform>%n claims</numerusform></translation>
    </message>
</context>
</TS>
