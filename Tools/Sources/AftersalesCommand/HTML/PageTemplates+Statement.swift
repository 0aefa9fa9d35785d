extension PageTemplates {
    /// Who gets what, one row each.
    static let overview = """
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.statements}}">
        <table class="overview"><caption class="unseen">{{overviewCaption}}</caption>
        <thead><tr><th scope="col">{{words.employee}}</th><th scope="col">{{words.name}}</th>\
        <th scope="col">{{words.position}}</th><th scope="col" class="n">{{words.baseSalary}}</th>\
        <th scope="col" class="n">{{words.commission}}</th><th scope="col" class="n">{{words.payable}}</th>\
        <th scope="col" class="n">{{words.carriedForward}}</th>\
        <th scope="col" class="n">{{words.income}}</th></tr></thead>
        <tbody>
        {{#rows}}<tr><th scope="row"><a href="#{{anchor}}"><bdi>{{id}}</bdi></a></th>\
        <td><bdi>{{name}}</bdi></td><td>{{position}}</td>\
        <td class="n">{{baseSalary}}</td><td class="n">{{commission}}</td><td class="n">{{payable}}</td>\
        <td class="n">{{carriedForward}}</td><td class="n">{{income}}</td></tr>
        {{/rows}}</tbody>
        </table></div>

        """

    /// One employee's month.
    static let statement = """
        <article class="statement" id="{{anchor}}">
        <h3><bdi>{{name}}</bdi> <span class="who"><bdi>{{id}}</bdi> · {{position}}</span></h3>
        <dl>
        <div><dt>{{words.baseSalary}}</dt><dd>{{baseSalary}}</dd></div>
        <div><dt>{{words.payable}}</dt><dd>{{payable}}</dd></div>
        {{#isCarried}}<div><dt>{{words.carriedForward}}</dt><dd>{{carriedForward}}</dd></div>{{/isCarried}}
        <div><dt>{{words.income}}</dt><dd><strong>{{income}}</strong></dd></div>
        </dl>
        {{#hasLines}}
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.statement}}">
        <table><caption>{{words.lines}}</caption>
        <thead><tr><th scope="col">{{words.scheme}}</th><th scope="col" class="n">{{words.gross}}</th>\
        <th scope="col" class="n">{{words.deductions}}</th><th scope="col" class="n">{{words.net}}</th>\
        <th scope="col" class="n">{{words.withheld}}</th><th scope="col" class="n">{{words.payable}}</th></tr></thead>
        <tbody>
        {{#lines}}<tr><th scope="row">{{title}}</th><td class="n">{{gross}}</td><td class="n">{{deductions}}</td>\
        <td class="n">{{net}}</td><td class="n">{{withheld}}</td><td class="n">{{payable}}</td></tr>
        {{/lines}}</tbody>
        </table></div>
        {{#lines}}{{>line}}{{/lines}}
        {{/hasLines}}
        {{^hasLines}}<p>{{words.noLines}}</p>{{/hasLines}}
        {{#hasCorrections}}
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.corrections}}">
        <table><caption>{{words.corrections}}</caption>
        <thead><tr><th scope="col">{{words.ofMonth}}</th><th scope="col">{{words.reason}}</th>\
        <th scope="col" class="n">{{words.amount}}</th></tr></thead>
        <tbody>
        {{#corrections}}<tr><th scope="row">{{ofMonth}}</th><td><bdi>{{reason}}</bdi></td><td class="n">{{amount}}</td></tr>
        {{/corrections}}</tbody>
        </table></div>
        {{/hasCorrections}}
        {{#statementFindings}}<p class="warning">{{severity}}: {{message}}</p>{{/statementFindings}}
        </article>

        """

    /// How one line came about.
    static let line = """
        <details><summary>{{title}}: {{words.explanation}}</summary>
        <table class="why"><caption>{{title}}</caption>
        <thead><tr><th scope="col">{{words.figure}}</th><th scope="col" class="n">{{words.value}}</th>\
        <th scope="col">{{words.unit}}</th><th scope="col">{{words.from}}</th></tr></thead>
        <tbody>
        {{#entries}}<tr><th scope="row">{{figure}}</th><td class="n">{{value}}</td><td>{{unit}}</td>\
        <td>{{#isFormula}}<code>{{from}}</code>{{/isFormula}}{{^isFormula}}{{from}}{{/isFormula}}</td></tr>
        {{/entries}}</tbody>
        </table></details>

        """
}
