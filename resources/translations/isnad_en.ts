<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>isnad::gui::GraphCanvas</name>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation><numerusform>%n relation</numerusform><numerusform>%n relations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s) in view</source>
        <translation><numerusform>%n entity in view</numerusform><numerusform>%n entities in view</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>of %n in the whole graph</source>
        <translation><numerusform>of %n in the whole graph</numerusform><numerusform>of %n in the whole graph</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%n claim</numerusform><numerusform>%n claims</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>%n source</numerusform><numerusform>%n sources</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ScopeBar</name>
    <message numerus="yes">
        <source>%1 of %n entity(s)</source>
        <translation><numerusform>%1 of %n entity</numerusform><numerusform>%1 of %n entities</numerusform></translation>
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
</context>
<context>
    <name>isnad::gui::ClaimsTable</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%n claim</numerusform><numerusform>%n claims</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::Legend</name>
    <message numerus="yes">
        <source>Legend · %n claim(s) hidden</source>
        <translation><numerusform>Legend · %n claim hidden</numerusform><numerusform>Legend · %n claims hidden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show all: %n claim(s) hidden</source>
        <translation><numerusform>Show all: %n claim hidden</numerusform><numerusform>Show all: %n claims hidden</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::PathPanel</name>
    <message numerus="yes">
        <source>No claims lead from one to the other in %n step(s).</source>
        <translation><numerusform>No claim leads from one to the other in %n step.</numerusform><numerusform>No claims lead from one to the other in %n steps.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::StatusLine</name>
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
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation><numerusform>about %n second left</numerusform><numerusform>about %n seconds left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation><numerusform>about %n minute left</numerusform><numerusform>about %n minutes left</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::TimeHistogram</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%n claim</numerusform><numerusform>%n claims</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::TimelinePanel</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%n claim</numerusform><numerusform>%n claims</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ClaimsModel</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%n claim</numerusform><numerusform>%n claims</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::EntityTable</name>
    <message numerus="yes">
        <source>%n entities</source>
        <translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::EncodingKey</name>
    <message numerus="yes">
        <source>%n entity(s)</source>
        <translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation>
    </message>
</context>
</TS>
