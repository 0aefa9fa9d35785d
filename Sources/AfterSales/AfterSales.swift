@_exported public import AfterSalesCSI
@_exported public import AfterSalesCommission
@_exported public import AfterSalesCore
@_exported public import AfterSalesCustomers
@_exported public import AfterSalesKPI
@_exported public import AfterSalesRepairOrders
@_exported public import AfterSalesStorage
@_exported public import AfterSalesWarranty
