import AfterSales
import ArgumentParser

/// The option `--language`, the same for every subcommand.
struct LanguageOption: ParsableArguments {
    @Option(help: "Language of messages, headings and explanations.")
    var language: Language = .english
}
