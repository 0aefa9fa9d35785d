import ArgumentParser

/// The option `--output`: where a result is written instead of standard output.
struct OutputOption: ParsableArguments {
    @Option(
        name: [.short, .long], help: ArgumentHelp("Write it to a file, not to standard output.", valueName: "file"))
    var output: String?

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output needs a name.") }
    }
}
