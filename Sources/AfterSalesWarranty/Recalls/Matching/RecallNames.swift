/// A make and a model as they are compared: neither case nor what is no letter or digit counts, because files spell names in many
/// ways.
package struct RecallNames: Hashable, Sendable {
    /// The make; nil where none is given.
    package let make: String?
    /// The model; nil where none is given.
    package let model: String?

    /// Names as they are written.
    /// - Parameters:
    ///   - make: The make.
    ///   - model: The model.
    package init(make: String?, model: String?) {
        self.make = make.map(Self.key)
        self.model = model.map(Self.key)
    }

    /// Names as they are compared already.
    init(key make: String?, _ model: String?) {
        self.make = make
        self.model = model
    }

    private static func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
