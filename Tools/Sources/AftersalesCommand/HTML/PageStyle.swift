/// The pages' style, inside each page: they need nothing beside themselves.
enum PageStyle {
    static let css = """
        :root{color-scheme:light dark;--ink:#1c2530;--soft:#5b6875;--line:#d7dde3;--paper:#fff;--tint:#f3f6f9;\
        --bar:#2f6fb2;--warn:#9a4b00}
        @media (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#9fb0c0;--line:#36414d;--paper:#141a21;\
        --tint:#1d252e;--bar:#6aa9e9;--warn:#ffb567}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",\
        Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
        main{max-width:62rem;margin:0 auto;padding:1.25rem 1rem}
        footer{max-width:62rem;margin:0 auto;padding:0 1rem 2rem;color:var(--soft);font-size:.85em}
        h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0}
        h2{font-size:1.25rem;margin:2.25rem 0 .75rem}
        h3{font-size:1.05rem;margin:0 0 .5rem}
        .when,.who,.lead,.hint{color:var(--soft);font-weight:normal}
        .who{font-size:.9em}
        a{color:var(--bar)}
        .scroll{overflow-x:auto;margin:0 0 1rem}
        table{border-collapse:collapse;width:100%;margin:0 0 .5rem}
        caption{text-align:start;font-weight:600;padding:.4rem 0}
        th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
        th:first-child{padding-inline-start:0}
        thead th{color:var(--soft);font-weight:600;font-size:.85em;vertical-align:bottom;white-space:nowrap}
        tbody th{font-weight:500}
        tfoot th,tfoot td{font-weight:600;border-bottom:0}
        .n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}
        .held,.warning,.draft{color:var(--warn)}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        h2::first-letter,caption::first-letter,thead th::first-letter,dt::first-letter,tfoot th::first-letter\
        {text-transform:uppercase}
        .chart th,.months th,.months td{white-space:nowrap}
        .bar{width:100%;min-width:5rem}
        .bar svg{display:block;width:100%;height:.8rem;margin-top:.3rem}
        .bar rect{fill:var(--bar)}
        .statement{border:1px solid var(--line);border-radius:8px;padding:1rem;margin:0 0 1rem;\
        overflow-wrap:break-word}
        .figures{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:0 0 .75rem}
        .figures dt{color:var(--soft);font-size:.85em}
        .figures dd{margin:0;font-variant-numeric:tabular-nums}
        main>.figures dd{font-size:1.15em}
        figure{margin:0 0 1rem;break-inside:avoid;max-width:44rem}
        figcaption{font-weight:600;padding:.4rem 0}
        .plot{display:block;overflow:hidden}
        .plot text{fill:var(--ink);font-size:12px}.plot .middle{text-anchor:middle}.plot .end{text-anchor:end}
        .plot .up{fill:var(--bar)}.plot .down{fill:var(--warn)}.plot circle{fill:var(--bar)}
        .plot line{stroke:var(--line);stroke-width:1}.plot .span{stroke:var(--bar);stroke-width:2}
        .plot .axis{stroke:var(--soft)}.plot .mark{stroke:var(--warn);stroke-width:2;stroke-dasharray:5 4}
        .note{margin:.25rem 0}.reason{min-width:12rem;overflow-wrap:anywhere}
        .words tbody th::first-letter,figcaption::first-letter,.draft::first-letter{text-transform:uppercase}
        .differences td:nth-child(3){white-space:nowrap}
        .wide th:not(:first-child),.wide td{padding:.3rem .4rem}.words.wide tbody th{min-width:9rem}.wide thead th{white-space:normal}.dates tbody th{white-space:nowrap}\
        .scroll tbody th{min-width:5.5rem}
        details{margin:.35rem 0;background:var(--tint);border-radius:6px;padding:.35rem .75rem;overflow-x:auto}
        summary{cursor:pointer}
        .scroll th,.scroll td{word-break:keep-all}.findings td{word-break:normal}.overview tbody th{white-space:nowrap}
        .why{font-size:.9em}
        .why caption{display:none}
        .why th,.why td,.findings td{overflow-wrap:anywhere}
        .why tbody th{min-width:12.5rem}.why td:nth-child(3){white-space:nowrap}.why td:last-child{min-width:7.5rem}
        code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
        @media (max-width:34rem){main{padding:1rem .75rem}.statement{padding:.75rem}\
        th,td{padding:.3rem .4rem}.why thead,.why td:nth-child(3){display:none}\
        .why tr{display:grid;grid-template-columns:1fr auto;border-bottom:1px solid var(--line)}\
        .why tbody th{min-width:0}.why th,.why td{border:0;padding:.2rem 0}.why td:last-child{grid-column:1/-1;color:var(--soft);padding-top:0}\
        details{padding:.35rem .5rem}.chart th{white-space:normal;min-width:7rem}.bar{min-width:3rem}}
        @page{size:A4;margin:14mm}
        @media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--tint:#fff;--bar:#2f6fb2;--warn:#9a4b00}
        body{font-size:9.5pt}main,footer{max-width:none;padding:0}.scroll{overflow:visible}nav,.hint{display:none}
        details:not([open]){display:none}
        .statement{break-inside:avoid;border-color:#bbb}.statement:has(details[open]){break-inside:auto}
        tr{break-inside:avoid}thead{display:table-header-group}h2,h3,caption{break-after:avoid}a{color:inherit;\
        text-decoration:none}th,td{padding:.2rem .4rem}.wide,.overview{font-size:8.5pt}\
        .wide thead th,.overview thead th{white-space:normal}.wide th:not(:first-child),.wide td,.overview th:not(:first-child),\
        .overview td{padding:.2rem .25rem}\
        .plot text{font-size:9pt}}
        """

    /// For pages of wide tables: wider on a screen, and printed across the longer side of the paper.
    static let wide = "@page{size:A4 landscape;margin:12mm}@media screen{main,footer{max-width:76rem}}"
}
