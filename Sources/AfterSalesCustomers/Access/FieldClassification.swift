/// What class every field of a kind of record is of.
///
/// Of the rules that cover a field, the one with the most steps counts. A field that none covers is sensitive: one that is
/// added later shows to nobody by mistake.
public struct FieldClassification: Hashable, Sendable {
    /// Those who are asked first stand first.
    private let layers: [[FieldRule]]
    /// All rules, those first that are asked first.
    public let rules: [FieldRule]

    /// A classification.
    /// - Parameter rules: The rules, in any order.
    public init(_ rules: [FieldRule]) { self.init(layers: [rules]) }

    private init(layers: [[FieldRule]]) {
        self.layers = layers
        rules = layers.flatMap(\.self)
    }

    /// The classification with other rules asked first, however few steps they have.
    /// - Parameter rules: The rules.
    public func overruled(by rules: [FieldRule]) -> FieldClassification {
        rules.isEmpty ? self : FieldClassification(layers: [rules] + layers)
    }

    /// What is said of a field.
    /// - Parameter path: The path, as audit events write it; `$` for the record as a whole.
    public func field(_ path: String) -> ClassifiedField {
        field(at: path.split(separator: ".", omittingEmptySubsequences: false))
    }

    func field(at path: [Substring]) -> ClassifiedField {
        // Steps that some rule names are the program's, whatever rule it is.
        let known = rules.map { $0.pattern.common(with: path) }.max() ?? 0
        var below: [FieldRule] = []
        for layer in layers {
            below += layer.filter { $0.pattern.lies(below: path) }
            guard let rule = Self.rule(in: layer, of: path) else { continue }
            // What is not taken apart is as much to be kept as the most delicate thing it may hold.
            let fieldClass = below.reduce(rule.fieldClass) { max($0, $1.fieldClass) }
            let mask = fieldClass == rule.fieldClass ? rule.mask : .hidden
            return ClassifiedField(
                path: Self.text(of: path, known: known), fieldClass: fieldClass, mask: mask, isDeclared: true)
        }
        if let fieldClass = below.map(\.fieldClass).max() {
            return ClassifiedField(
                path: Self.text(of: path, known: known), fieldClass: fieldClass, mask: .hidden, isDeclared: true)
        }
        return ClassifiedField(
            path: Self.text(of: path, known: known + 1), fieldClass: .sensitive, mask: .hidden, isDeclared: false)
    }

    /// Whether rules go on below a list, or an object, at a path: then the names there are the program's and no data.
    func goesOn(below path: [Substring], isList: Bool) -> Bool {
        rules.contains { $0.pattern.lies(below: path) && ($0.pattern.steps[path.count] == "*") == isList }
    }

    private static func rule(in layer: [FieldRule], of path: [Substring]) -> FieldRule? {
        var best: FieldRule?
        for rule in layer where rule.pattern.covers(path) {
            let order = (rule.pattern.steps.count, rule.pattern.names)
            if best.map({ ($0.pattern.steps.count, $0.pattern.names) <= order }) ?? true { best = rule }
        }
        return best
    }

    private static func text(of path: [Substring], known: Int) -> String {
        let rest = path.dropFirst(known).prefix(while: \.isIndex)
        let text = (path.prefix(known) + rest).joined(separator: ".")
        return text.isEmpty ? "$" : text
    }
}
