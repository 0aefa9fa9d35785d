extension PageTemplates {
    static let head = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{title}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <main>

        """

    static let foot = """
        </main>
        <footer>aftersales {{toolVersion}}</footer>
        </body>
        </html>

        """

    /// Pay by scheme, a bar each; widths are in thousandths of the longest.
    static let chart = """
        <section>
        <table class="chart"><caption>{{words.payByScheme}}</caption>
        <thead class="unseen"><tr><th scope="col">{{words.scheme}}</th><th scope="col"></th>\
        <th scope="col">{{words.payable}}</th></tr></thead>
        <tbody>
        {{#schemes}}<tr><th scope="row">{{title}}</th><td class="bar"><svg viewBox="0 0 1000 10" \
        preserveAspectRatio="none" aria-hidden="true"><rect width="{{width}}" height="10"></rect></svg></td>\
        <td class="n">{{amount}}</td></tr>
        {{/schemes}}</tbody>
        </table>
        </section>

        """

    static let months = """
        <section>
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.monthByMonth}}">
        <table class="months"><caption>{{monthsCaption}}</caption>
        <thead><tr><th scope="col">{{words.month}}</th><th scope="col" class="n">{{words.statements}}</th>\
        <th scope="col" class="n">{{words.commission}}</th><th scope="col" class="bar"></th>\
        <th scope="col" class="n">{{words.funds}}</th>\
        <th scope="col" class="n">{{words.findings}}</th><th scope="col">{{words.status}}</th></tr></thead>
        <tbody>
        {{#months}}<tr><th scope="row"><a href="{{file}}">{{month}}</a></th><td class="n">{{statementCount}}</td>\
        <td class="n">{{payable}}</td><td class="bar"><svg viewBox="0 0 1000 10" preserveAspectRatio="none" \
        aria-hidden="true"><rect width="{{width}}" height="10"></rect></svg></td><td class="n">{{funds}}</td>\
        <td class="n">{{findingCount}}</td><td class="{{status}}">{{statusWord}}</td></tr>
        {{/months}}</tbody>
        <tfoot><tr><th scope="row">{{words.total}}</th><td class="n">{{statementCount}}</td>\
        <td class="n">{{payable}}</td><td class="bar"></td><td class="n">{{funds}}</td>\
        <td class="n">{{findingCount}}</td><td></td></tr></tfoot>
        </table></div>
        </section>

        """

    static let pools = """
        <section>
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.pools}}">
        <table><caption>{{words.pools}}</caption>
        <thead><tr><th scope="col">{{words.scheme}}</th><th scope="col">{{words.subject}}</th>\
        <th scope="col" class="n">{{words.amount}}</th><th scope="col" class="n">{{words.undistributed}}</th></tr></thead>
        <tbody>
        {{#pools}}<tr><th scope="row">{{title}}</th><td>{{subject}}</td><td class="n">{{amount}}</td>\
        <td class="n">{{undistributed}}</td></tr>
        {{/pools}}</tbody>
        </table></div>
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.funds}}">
        <table><caption>{{words.funds}}</caption>
        <thead><tr><th scope="col">{{words.fund}}</th><th scope="col" class="n">{{words.amount}}</th></tr></thead>
        <tbody>
        {{#funds}}<tr><th scope="row">{{title}}</th><td class="n">{{amount}}</td></tr>
        {{/funds}}</tbody>
        </table></div>
        </section>

        """

    static let findings = """
        <section>
        {{#hasFindings}}
        <div class="scroll" role="region" tabindex="0" aria-label="{{words.findings}}">
        <table class="findings"><caption>{{words.findings}}</caption>
        <thead><tr><th scope="col">{{words.severity}}</th><th scope="col">{{words.message}}</th>\
        <th scope="col">{{words.place}}</th></tr></thead>
        <tbody>
        {{#findings}}<tr><td>{{severity}}</td><td>{{message}} <code>{{code}}</code></td><td><code>{{place}}</code></td></tr>
        {{/findings}}</tbody>
        </table></div>
        {{/hasFindings}}
        {{^hasFindings}}<p>{{words.noFindings}}</p>{{/hasFindings}}
        </section>

        """
}
