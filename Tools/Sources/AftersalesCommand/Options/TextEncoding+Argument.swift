public import AfterSales
public import ArgumentParser

/// `gb18030` on the command line.
extension TextEncoding: @retroactive ExpressibleByArgument {}
