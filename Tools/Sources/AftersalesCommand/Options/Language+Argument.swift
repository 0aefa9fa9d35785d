public import AfterSales
public import ArgumentParser

/// `en` or `zh-Hans` on the command line.
extension Language: @retroactive ExpressibleByArgument {}
