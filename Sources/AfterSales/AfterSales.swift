@_exported public import AfterSalesCommission
@_exported public import AfterSalesCore
