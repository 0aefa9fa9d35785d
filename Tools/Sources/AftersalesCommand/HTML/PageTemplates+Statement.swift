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
        {{>statementBody}}
        </article>

        """

    /// What an employee's month comes to, and how.
    static let statementBody = """
        <dl class="figures">
        <div><dt>{{words.baseSalary}}</dt><dd>{{baseSalary}}</dd></div>
        {{#isCommissionShown}}<div><dt>{{words.commission}}</dt><dd>{{commission}}</dd></div>{{/isCommissionShown}}
        {{#isWithheld}}<div><dt>{{words.withheld}}</dt><dd>{{withheldTotal}}</dd></div>{{/isWithheld}}
        {{#draws}}<div><dt>{{words.advance}}</dt><dd>{{advance}}</dd></div>
        <div><dt>{{words.recovered}}</dt><dd>{{recovered}}</dd></div>{{/draws}}
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
        <tfoot><tr><th scope="row">{{words.total}}</th><td class="n">{{grossTotal}}</td>\
        <td class="n">{{deductionTotal}}</td><td class="n">{{netTotal}}</td><td class="n">{{withheldTotal}}</td>\
        <td class="n">{{payableTotal}}</td></tr></tfoot>
        </table></div>
        {{#lines}}{{>line}}{{/lines}}
        {{/hasLines}}
        {{^hasLines}}<p>{{words.noLines}}</p>{{/hasLines}}
        {{#hasCorrections}}
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.corrections}}">
        <table class="dates"><caption>{{words.corrections}}</caption>
        <thead><tr><th scope="col">{{words.ofMonth}}</th><th scope="col">{{words.scheme}}</th>\
        <th scope="col">{{words.reason}}</th><th scope="col" class="n">{{words.amount}}</th></tr></thead>
        <tbody>
        {{#corrections}}<tr><th scope="row">{{ofMonth}}</th><td>{{scheme}}</td><td class="reason"><bdi>{{reason}}</bdi></td>\
        <td class="n">{{amount}}</td></tr>
        {{/corrections}}</tbody>
        </table></div>
        {{/hasCorrections}}
        {{#draws}}
        <div class="scroll" role="region" tabindex="0" aria-label="{{drawWord}}">
        <table><caption>{{drawWord}}</caption>
        <thead><tr><th scope="col">{{words.drawLevel}}</th><th scope="col" class="n">{{words.balanceBefore}}</th>\
        <th scope="col" class="n">{{words.advance}}</th><th scope="col" class="n">{{words.recovered}}</th>\
        <th scope="col" class="n">{{words.balance}}</th></tr></thead>
        <tbody><tr><th scope="row" class="n">{{level}}</th><td class="n">{{balanceBefore}}</td><td class="n">{{advance}}</td>\
        <td class="n">{{recovered}}</td><td class="n">{{balance}}</td></tr></tbody>
        </table></div>
        {{>line}}
        {{/draws}}
        {{#statementFindings}}<p class="warning">{{severity}}: {{message}}</p>{{/statementFindings}}

        """

    /// How one line came about.
    static let line = """
        <details{{#isOpen}} open{{/isOpen}}><summary>{{title}}: {{words.explanation}}</summary>
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
