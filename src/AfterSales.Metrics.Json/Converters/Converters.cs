using System.Text.Json.Serialization;

namespace AfterSales.Metrics.Json;

/// <summary>The converters of the types that are made by factories, and of enums and durations.</summary>
internal static class Converters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
#if NETSTANDARD2_0
        new Internal.Json.CurrencyConverter(),
        new Internal.Json.EstimateConverter(),
        new Internal.Json.FigureConverter(),
        new Internal.Json.MoneyConverter(),
        new Internal.Json.ReportingPeriodConverter(),
        new Internal.Json.ShiftConverter(),
        new Economics.CashFlowConverter(),
        new Economics.RateOfReturnConverter(),
        new Resources.TotalTimeConverter(),
#endif
        .. TallyConverters.All,
        new CodeConverter(),
        new CostAxisConverter(),
        new CostClassConverter(),
        new CostDimensionConverter(),
        new DriverDistributionConverter(),
        new DurationConverter(),
        new EnumConverter(),
        new FigurePeriodsConverter(),
        new ForecastHistoryConverter(),
        new LifeDistributionConverter(),
        new MeasurementConverter(),
        new QualityRuleConverter(),
        new ResponseCurveConverter(),
        new SeriesConverter(),
    ];
}
