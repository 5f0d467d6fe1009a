<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>isnad::gui::GraphCanvas</name>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation><numerusform>%Ln relation</numerusform><numerusform>%Ln relations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s) in view</source>
        <translation><numerusform>%Ln entity in view</numerusform><numerusform>%Ln entities in view</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>of %n in the whole graph</source>
        <translation><numerusform>of %Ln in the whole graph</numerusform><numerusform>of %Ln in the whole graph</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%Ln claim</numerusform><numerusform>%Ln claims</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>%Ln source</numerusform><numerusform>%Ln sources</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ScopeBar</name>
    <message numerus="yes">
        <source>%1 of %n entity(s)</source>
        <translation><numerusform>%1 of %Ln entity</numerusform><numerusform>%1 of %Ln entities</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::Inspector</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%Ln claim</numerusform><numerusform>%Ln claims</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n independent source(s)</source>
        <translation><numerusform>%Ln independent source</numerusform><numerusform>%Ln independent sources</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more perhaps</source>
        <translation><numerusform>%Ln more perhaps</numerusform><numerusform>%Ln more perhaps</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Named in %n article(s)</source>
        <translation><numerusform>Named in %Ln article</numerusform><numerusform>Named in %Ln articles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation><numerusform>%Ln publisher</numerusform><numerusform>%Ln publishers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) more: show</source>
        <translation><numerusform>%Ln claim more: show</numerusform><numerusform>%Ln claims more: show</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::MainWindow</name>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation><numerusform>%Ln article imported</numerusform><numerusform>%Ln articles imported</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ClaimsTable</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%Ln claim</numerusform><numerusform>%Ln claims</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::Legend</name>
    <message numerus="yes">
        <source>Legend · %n claim(s) hidden</source>
        <translation><numerusform>Legend · %Ln claim hidden</numerusform><numerusform>Legend · %Ln claims hidden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show all: %n claim(s) hidden</source>
        <translation><numerusform>Show all: %Ln claim hidden</numerusform><numerusform>Show all: %Ln claims hidden</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::PathPanel</name>
    <message numerus="yes">
        <source>No claims lead from one to the other in %n step(s).</source>
        <translation><numerusform>No claim leads from one to the other in %Ln step.</numerusform><numerusform>No claims lead from one to the other in %Ln steps.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %Ln more</numerusform><numerusform>and %Ln more</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::StatusLine</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation><numerusform>%Ln article</numerusform><numerusform>%Ln articles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s)</source>
        <translation><numerusform>%Ln entity</numerusform><numerusform>%Ln entities</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%Ln claim</numerusform><numerusform>%Ln claims</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation><numerusform>about %Ln second left</numerusform><numerusform>about %Ln seconds left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation><numerusform>about %Ln minute left</numerusform><numerusform>about %Ln minutes left</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::TimeHistogram</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%Ln claim</numerusform><numerusform>%Ln claims</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::TimelinePanel</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%Ln claim</numerusform><numerusform>%Ln claims</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) beyond these days: show</source>
        <translation><numerusform>%Ln claim beyond these days: show</numerusform><numerusform>%Ln claims beyond these days: show</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ClaimsModel</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%Ln claim</numerusform><numerusform>%Ln claims</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::EntityTable</name>
    <message numerus="yes">
        <source>%n entities</source>
        <translation><numerusform>%Ln entity</numerusform><numerusform>%Ln entities</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::EncodingKey</name>
    <message numerus="yes">
        <source>%n entity(s)</source>
        <translation><numerusform>%Ln entity</numerusform><numerusform>%Ln entities</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ArticleFilter</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation><numerusform>%Ln article</numerusform><numerusform>%Ln articles</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::ArticleModel</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation><numerusform>%Ln claim</numerusform><numerusform>%Ln claims</numerusform></translation>
    </message>
</context>
<context>
    <name>isnad::gui::SplitDialog</name>
    <message numerus="yes">
        <source>Show mentions in %n article(s) more</source>
        <translation><numerusform>Show mentions in %Ln article more</numerusform><numerusform>Show mentions in %Ln articles more</numerusform></translation>
    </message>
</context>
</TS>
