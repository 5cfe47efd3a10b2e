using System.Text;
using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What the user said about how to read the files.</summary>
internal sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    public ColumnMap Map { get; init; } = ColumnMap.Empty;

    /// <summary>The currency of amounts without one; rows in another are ignored. Null: the file's own, one per file.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The zone of times that do not name one.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>Null is UTF-8, every byte checked.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The period to evaluate; null takes every row.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>The period asked for and the one before; of none, what the dates can tell of; null without dates.</summary>
    public FigurePeriods? PeriodsOf(IEnumerable<LocalDate> dates) => Period is { } asked ? FigurePeriods.Of(asked) : FigurePeriods.OfDates(dates);

    /// <summary>Whether a date is in the period, or in the one before, against which it is compared.</summary>
    public bool IsInScope(LocalDate date) => Period is null || Period.Contains(date) || Period.Previous().Contains(date);
}
