using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.History;

/// <summary>What stored evaluations say of a figure: its value before, the one told for the same period, and all values in order of time.</summary>
internal sealed class Past(IReadOnlyList<StoredReport> reports)
{
    private readonly IReadOnlyList<(StoredReport Report, EvaluationRecord Record, ReportingPeriod? Period)> records =
        [.. reports.SelectMany(report => report.Records.Select(record => (report, record, record.ToPeriod())))];

    public static Past None { get; } = new([]);

    public IReadOnlyList<StoredReport> Reports { get; } = reports;

    public bool IsEmpty => Reports.Count == 0;

    /// <summary>The latest evaluation of the figure whose period is as long and is over before; of a figure without period, the last one given.</summary>
    public (StoredReport Report, EvaluationRecord Record)? Before(FigureKey key, ReportingPeriod? period)
        => Latest(records.Where(r => IsOf(r.Record, key) && IsBefore(r.Period, period)));

    /// <summary>The evaluation that told the figure for this very period; of several, the last one given.</summary>
    public (StoredReport Report, EvaluationRecord Record)? Same(FigureKey key, ReportingPeriod? period)
        => period is null ? null : Latest(records.Where(r => IsOf(r.Record, key) && r.Period == period));

    /// <summary>Whether two stored evaluations tell two values for one period: the last one given counts.</summary>
    public bool IsDisputed(FigureKey key, ReportingPeriod period)
        => records.Where(r => r.Period == period).Select(r => Find(r.Record, key)?.Current).OfType<StoredMeasurement>().Distinct().Count() > 1;

    /// <summary>The values of this very definition for periods of a unit, the last one given for each period.</summary>
    public IReadOnlyDictionary<ReportingPeriod, double> Values(FigureKey key, PeriodUnit unit)
    {
        var values = new Dictionary<ReportingPeriod, double>();
        foreach (var (_, record, period) in records)
        {
            if (period?.Unit == unit && Find(record, key) is { } figure && figure.Key == key && figure.Current.ToMeasurement().Number.Value is { } number)
            {
                values[period] = number;
            }
        }

        return values;
    }

    /// <summary>A figure of a record, whatever it means.</summary>
    public static StoredFigure? Find(EvaluationRecord record, FigureKey key)
        => record.Figures.FirstOrDefault(f => f.Key.Domain == key.Domain && f.Key.Name == key.Name);

    private static bool IsOf(EvaluationRecord record, FigureKey key) => Find(record, key) is not null;

    /// <summary>A month is held against a month, a quarter against a quarter, other periods against those of as many days.</summary>
    private static bool IsBefore(ReportingPeriod? stored, ReportingPeriod? now)
        => (stored, now) switch
        {
            (null, null) => true,
            ({ } s, { } n) => s.End < n.Start && s.Unit == n.Unit && (s.Unit is not null || s.Days == n.Days),
            _ => false,
        };

    private static (StoredReport Report, EvaluationRecord Record)? Latest(
        IEnumerable<(StoredReport Report, EvaluationRecord Record, ReportingPeriod? Period)> some)
    {
        var found = some.OrderBy(r => r.Period?.End ?? NodaTime.LocalDate.MinIsoValue).LastOrDefault();
        return found.Report is null ? null : (found.Report, found.Record);
    }
}
