extension PageTemplates {
    /// A report: figures, then sections of pictures and tables.
    static let report = """
        {{>head}}
        <h1><bdi>{{heading}}</bdi> <span class="when">{{period}}</span></h1>
        <p class="lead">{{lead}}{{#hasStatus}} · {{#status}}<strong class="{{kind}}">{{word}}</strong>{{/status}}{{/hasStatus}}</p>
        {{#hasFigures}}
        <dl class="figures">
        {{#figures}}<div><dt>{{name}}</dt><dd>{{#isMain}}<strong>{{text}}</strong>{{/isMain}}\
        {{^isMain}}{{text}}{{/isMain}}</dd></div>
        {{/figures}}</dl>
        {{/hasFigures}}
        {{#topPlots}}{{>plot}}{{/topPlots}}
        {{#topNotes}}<p class="note">{{.}}</p>
        {{/topNotes}}
        {{#ownStatement}}<section>
        {{>statementBody}}
        </section>
        {{/ownStatement}}
        {{#sections}}
        <section>
        {{#hasHeading}}<h2>{{sectionHeading}}</h2>
        {{/hasHeading}}
        {{#plots}}{{>plot}}{{/plots}}
        {{#tables}}{{>table}}{{/tables}}
        {{#notes}}<p class="note">{{.}}</p>
        {{/notes}}
        </section>
        {{/sections}}
        {{>foot}}
        """

    /// A picture.
    static let plot = """
        <figure><figcaption{{#isTitleUnseen}} class="unseen"{{/isTitleUnseen}}>{{plotTitle}}</figcaption>\
        <svg class="plot" role="img" width="100%" height="{{plotHeight}}" \
        aria-labelledby="{{plotID}}t {{plotID}}d"><title id="{{plotID}}t">{{plotTitle}}</title>\
        <desc id="{{plotID}}d">{{plotDescription}}</desc>
        {{#lines}}<line class="{{style}}" x1="{{x1}}%" y1="{{y1}}" x2="{{x2}}%" y2="{{y2}}"></line>
        {{/lines}}{{#bars}}<rect class="{{style}}" x="{{x}}%" y="{{y}}" width="{{width}}%" height="{{height}}">\
        <title>{{label}}</title></rect>
        {{/bars}}{{#dots}}<circle cx="{{x}}%" cy="{{y}}" r="4.5"></circle>
        {{/dots}}{{#plotWords}}<text class="{{anchor}}" x="{{x}}%" y="{{y}}">{{text}}</text>
        {{/plotWords}}</svg></figure>

        """

    /// A table.
    static let table = """
        <div class="scroll" role="region" tabindex="0" aria-label="{{caption}}">
        <table class="{{tableStyle}}"><caption{{#isCaptionUnseen}} class="unseen"{{/isCaptionUnseen}}>{{caption}}</caption>
        <thead><tr>{{#columns}}<th scope="col"{{#isFigure}} class="n"{{/isFigure}}>{{heading}}</th>{{/columns}}</tr></thead>
        <tbody>
        {{#rows}}<tr><th scope="row">{{head}}</th>{{#cells}}<td{{#isFigure}} class="n"{{/isFigure}}>{{text}}</td>{{/cells}}</tr>
        {{/rows}}</tbody>
        {{#total}}<tfoot><tr><th scope="row">{{head}}</th>{{#cells}}<td{{#isFigure}} class="n"{{/isFigure}}>{{text}}</td>{{/cells}}</tr></tfoot>
        {{/total}}</table></div>

        """
}
