extension PageTemplates {
    /// One close: chart, who gets what, every statement, pools, findings.
    static let close = """
        {{>head}}
        {{#up}}<nav><a href="{{file}}">{{name}}</a></nav>{{/up}}
        <h1><bdi>{{dealer}}</bdi> <span class="when">{{period}}</span></h1>
        <p class="lead">{{plan}} · {{words.version}} {{planVersion}} · {{words.amountsIn}} {{currency}} · \
        <strong class="{{status}}">{{statusWord}}</strong></p>
        {{>chart}}
        <section>
        <h2>{{words.statements}}</h2>
        {{#month}}{{>overview}}{{/month}}
        <p class="hint">{{words.printed}}</p>
        {{#month}}{{#statements}}{{>statement}}{{/statements}}{{/month}}
        </section>
        {{#month}}{{>pools}}{{>findings}}{{/month}}
        {{>foot}}
        """

    /// A dealership: the months, pay by scheme, the last month in full.
    static let dealer = """
        {{>head}}
        <nav><a href="{{indexFile}}">{{group}}</a></nav>
        <h1><bdi>{{dealer}}</bdi> <span class="when">{{period}}</span></h1>
        <p class="lead">{{plan}} · {{words.version}} {{planVersion}} · {{words.amountsIn}} {{currency}}</p>
        {{>months}}
        {{>chart}}
        {{#month}}
        <section>
        <h2>{{words.statements}} <span class="when">{{month}}</span></h2>
        {{>overview}}
        <p class="hint">{{words.printed}}</p>
        {{#statements}}{{>statement}}{{/statements}}
        </section>
        {{>pools}}
        {{>findings}}
        {{/month}}
        {{>foot}}
        """

    /// A group: its dealerships, and what each paid in each month.
    static let group = """
        {{>head}}
        <h1>{{group}} <span class="when">{{period}}</span></h1>
        <p class="lead">{{plan}} · {{words.version}} {{planVersion}} · {{words.amountsIn}} {{currency}}</p>
        <section>
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.dealers}}">
        <table><caption>{{words.dealers}}</caption>
        <thead><tr><th scope="col">{{words.dealer}}</th><th scope="col" class="n">{{words.statements}}</th>\
        <th scope="col" class="n">{{words.commission}}</th><th scope="col" class="n">{{words.funds}}</th>\
        <th scope="col" class="n">{{words.findings}}</th></tr></thead>
        <tbody>
        {{#dealers}}<tr><th scope="row"><a href="{{file}}">{{name}}</a></th><td class="n">{{statementCount}}</td>\
        <td class="n">{{payable}}</td><td class="n">{{funds}}</td><td class="n">{{findingCount}}</td></tr>
        {{/dealers}}</tbody>
        </table></div>
        </section>
        {{#dealers}}
        {{>months}}
        {{/dealers}}
        {{#more}}<p><a href="{{file}}">{{name}}</a></p>
        {{/more}}
        {{>foot}}
        """
}
