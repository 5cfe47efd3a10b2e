#r "nuget: AfterSales.Metrics, 1.0.0-*"

open AfterSales.Metrics
open AfterSales.Metrics.Economics
open AfterSales.Metrics.Trends

let roi = ReturnOnInvestment.Compute(Money.Of(150000m, "EUR"), Money.Of(120000m, "EUR"))
printfn "ROI %s" (roi.Headline.ToString("P1", null))

let rate = InternalRateOfReturn.Compute([| -120000m; 45000m; 55000m; 60000m |])
printfn "IRR %s" (rate.Headline.ToString("P2", null))

let trend = MannKendall.Compute([| 1.0; 3.0; 2.0; 5.0; 4.0; 7.0; 8.0; 6.0 |])
printfn "trend S = %d, p = %s" trend.S (trend.PValue.ToString("F3", null))
