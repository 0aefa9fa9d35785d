import AfterSalesCore
import AfterSalesCustomers

/// Looks through a package.
struct PackageCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ package: ServicePackage) {
        let texts = [("english", package.title.english), ("simplifiedChinese", package.title.simplifiedChinese)]
        for (language, text) in texts {
            self.text(text, .name, at: Place.document.field("title").field(language))
        }
        for (index, model) in package.models.enumerated() {
            text(model, .name, at: Place.document.field("models").element(index))
        }
        var ids: Set<Identifier<OrderLine>> = []
        for (index, component) in package.components.enumerated() where !ids.insert(component.id).inserted {
            report(
                .duplicateLine, at: Place.document.field("components").element(index).field("id"),
                inputs: [.init("line", component.id.rawValue)], "component \(component.id) stands twice",
                "明细 \(component.id) 重复")
        }
        // Whatever an order's line would be refused for, the package is; both titles have been looked at.
        var check = LineCheck(PriceTerms(package.price.currency, tax: package.taxBasis))
        var line = package.unchecked("line", for: "job", payType: .customer, discount: nil, .english)
        line.text = "package"
        check.check(line, at: .document)
        add(contentsOf: check.findings)
    }
}
