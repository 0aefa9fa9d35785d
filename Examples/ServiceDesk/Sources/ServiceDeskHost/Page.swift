import AfterSales
import HTTPTypes
import Hummingbird

/// A page of the desk: one column that fits a phone, no script, nothing from elsewhere.
struct Page {
    let title: LocalizedText
    let language: Language
    /// Who is signed in; nil for a page that anybody may see.
    let caller: SignedIn?
    let body: String

    func response(_ status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.text(html, "text/html; charset=utf-8", status)
        // Nothing but what stands on the page; forms go nowhere else, and no other page may frame it.
        response.headers[.contentSecurityPolicyField] =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        return response
    }

    private var html: String {
        let name = title[language].escaped
        let out = LocalizedText("Sign out", "退出登录")[language]
        let board = LocalizedText("Workshop board", "车间看板")[language]
        let bar =
            caller.map {
                """
                <nav><a href="/board">\(board)</a> <span>\($0.employee.rawValue.escaped) · \($0.role.rawValue.escaped)</span>\
                <form method="post" action="/sign-out"><button>\(out)</button></form></nav>
                """
            } ?? ""
        return """
            <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(name)</title>\
            <style>\(Self.style)</style></head><body>\(bar)<main><h1>\(name)</h1>\(body)</main></body></html>
            """
    }

    private static let style = """
        body{font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:0;color:#1a1a1a;background:#fff}\
        nav{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.5rem 1rem;background:#eef1f4}\
        nav form{margin-left:auto}main{max-width:60rem;margin:0 auto;padding:1rem}h1{font-size:1.4rem}\
        table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .5rem .3rem 0;\
        border-bottom:1px solid #ccd;vertical-align:top;overflow-wrap:anywhere}.number{text-align:right;white-space:nowrap}\
        a{color:#0b57a4}button,input{font:inherit;padding:.4rem .8rem}.problem{color:#a4130b}
        """
}

extension String {
    /// As text between HTML's signs, or in a quoted attribute.
    var escaped: String {
        var text = ""
        for character in self {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.append(character)
            }
        }
        return text
    }
}
