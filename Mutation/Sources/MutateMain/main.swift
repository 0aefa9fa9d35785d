import Foundation
import MutantTrials

// mutate ROOT SWIFT [options]: called by scripts/mutate, which names the repository and the program that builds.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("mutate: the repository and swift have to be named; see scripts/mutate\n".utf8))
    exit(64)
}
do {
    let options = try TrialOptions(Array(arguments.dropFirst(2)))
    try await MutationRun(root: arguments[0], options: options).run(swift: arguments[1])
} catch {
    FileHandle.standardError.write(Data("mutate: \(error)\n".utf8))
    exit(1)
}
