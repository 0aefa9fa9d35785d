/// A reader that is fuzzed: what is done with every input, and what must hold whatever the input is.
///
/// Another one takes a file of its own with an extension of this, a line in ``all``, and a folder of seeds with its name in
/// `Fuzzing/Corpus`; a dictionary of its name in `Fuzzing/Dictionaries` where words help.
struct FuzzedReader: Sendable {
    /// Its name, and that of the folder of its seeds.
    let name: String
    /// Reads an input, and ends the process where something does not hold that must.
    let check: @Sendable (FuzzedBytes) async throws -> Void

    /// All of them.
    static let all: [FuzzedReader] = [
        text, csvScanner, csvRows, values, json, mapping, orderTable, xml, starXML, starJSON, fortellis, storeFile,
        recordFile, surveys, recalls, flatRecalls, recallAnswers,
    ]
}

/// Ends the process where something does not hold.
/// - Parameters:
///   - holds: Whether it does.
///   - what: What should hold, with the values that say why it does not.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError("does not hold: \(what())") }
}

/// Ends the process where two ways of reading the same come to different results.
func requireSame<Value: Equatable>(_ one: Value, _ other: Value, _ what: @autoclosure () -> String) {
    if one != other { fatalError("not the same: \(what())\n  one: \(one)\n  other: \(other)") }
}
