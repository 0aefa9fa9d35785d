import AfterSales
import HTTPTypes

/// Why the desk itself does not carry a request out, before it comes to the library.
struct Refusal: Error {
    let status: HTTPResponse.Status
    let code: String
    let message: LocalizedText
    var place = "$"

    init(_ status: HTTPResponse.Status, _ code: String, _ english: String, _ chinese: String, at place: String = "$") {
        self.status = status
        self.code = code
        self.place = place
        message = LocalizedText(english, chinese)
    }
}
