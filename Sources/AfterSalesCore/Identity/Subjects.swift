/// Tags an ``Identifier`` as a person employed by a dealership: an advisor, a technician, a manager.
///
/// What a host keeps about its people stays with the host; here the type only tells ids apart.
public enum Employee {}

/// Tags an ``Identifier`` as one dealership: a legal or cost-keeping unit with its own orders and books.
public enum Dealer {}

/// Tags an ``Identifier`` as a group of employees that is measured or paid together, such as the reception.
public enum Team {}

/// Tags an ``Identifier`` as a maker of cars or an importer who stands for one: who pays warranty claims and calls cars back.
public enum Manufacturer {}
