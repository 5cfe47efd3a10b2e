using System.Text.Json.Serialization;

namespace AfterSales.Metrics.Json;

/// <summary>The converters of types made by factories, and of durations; on net10.0 values carry theirs, and enums and code have them by type.</summary>
internal static class Converters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
#if NETSTANDARD2_0
        new Internal.CurrencyConverter(),
        new Internal.EstimateConverter(),
        new Internal.FigureConverter(),
        new Internal.MoneyConverter(),
        new Internal.ReportingPeriodConverter(),
        new Internal.ShiftConverter(),
        new Economics.CashFlowConverter(),
        new Economics.RateOfReturnConverter(),
        new Processes.EventShareConverter(),
        new Internal.TotalTimeConverter(),
        new CodeConverter(),
        new EnumConverter(),
#endif
        .. TallyConverters.All,
        new AttainmentRuleConverter(),
        new ConformanceRuleConverter(),
        new CostAxisConverter(),
        new CostClassConverter(),
        new CostDimensionConverter(),
        new DriverDistributionConverter(),
        new DurationConverter(),
        new ExplanationConverter(),
        new FigurePeriodsConverter(),
        new ForecastHistoryConverter(),
        new LifeDistributionConverter(),
        new MeasurementConverter(),
        new QualityRuleConverter(),
        new ResponseCurveConverter(),
        new SeriesConverter(),
    ];
}
