using AfterSales.Metrics.Cli.History;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The figures of this run against the stored evaluations, by <see cref="EvaluationHistory"/> and <see cref="ChangeScreening"/>.</summary>
internal sealed class HistoryComparison
{
    private readonly List<RestatedFigure> restated = [];

    private HistoryComparison(IReadOnlyList<ComparedFigure> figures) => Figures = figures;

    /// <summary>Every figure of the run, compared or not.</summary>
    public IReadOnlyList<ComparedFigure> Figures { get; }

    public IReadOnlyList<RestatedFigure> Restated => restated;

    /// <summary>Figures of the evaluations compared with that are not evaluated now.</summary>
    public IReadOnlyList<FigureKey> Gone { get; private init; } = [];

    public IEnumerable<ComparedFigure> Compared => Figures.Where(f => f.Evaluation is not null);

    public IEnumerable<ComparedFigure> Redefined => Figures.Where(f => f.Redefined is not null);

    public static HistoryComparison Of(EvaluationRun run)
    {
        var figures = run.Evaluated.All.DistinctBy(f => f.Offered.FullName).Select(f => Prepared(run, f.Offered, f.Evaluation.Figure)).ToList();
        var compared = figures.Where(f => f.Before is not null)
            .GroupBy(f => (f.Period, f.Before!.Value.Record), new ByReference())
            .SelectMany(g => Against(g.Key.Period, [.. g], g.Key.Record)).ToDictionary(f => f.Offered.FullName, StringComparer.Ordinal);
        var all = Screened(run, [.. figures.Select(f => compared.GetValueOrDefault(f.Offered.FullName, f))]);
        var names = figures.Select(f => f.Offered.FullName).ToHashSet(StringComparer.Ordinal);
        var history = new HistoryComparison(all)
        {
            Gone = [.. all.Select(f => f.Before?.Record).OfType<EvaluationRecord>().Distinct().SelectMany(r => r.Figures).Select(f => f.Key)
                .DistinctBy(NameOf).Where(key => !names.Contains(NameOf(key)))],
        };
        history.FindRestated(run);
        return history;
    }

    public static string NameOf(FigureKey key) => $"{Report.Words.Small(key.Domain.ToString())}.{key.Name}";

    private static ComparedFigure Prepared(EvaluationRun run, OfferedFigure offered, PeriodFigure figure)
    {
        var period = offered.Periods?.Current;
        var key = run.KeyOf(offered);
        var before = run.Past.Before(key, period);
        var stored = before is { } found ? Past.Find(found.Record, key) : null;

        // Without a value now there is no currency to tell the one before from.
        key = figure.Current.IsDefined || stored is null ? key : key with { Currency = stored.Key.Currency };
        return new ComparedFigure
        {
            Offered = offered,
            Figure = figure,
            Period = period,
            Key = key,
            Before = stored?.Current.Kind == figure.Current.Kind.ToString() ? before : null,
        };
    }

    private static IEnumerable<ComparedFigure> Against(ReportingPeriod? period, IReadOnlyList<ComparedFigure> figures, EvaluationRecord record)
    {
        var result = EvaluationHistory.Compare(period, [.. figures.Select(f => f.Defined)], record);
        var evaluated = result.Evaluation.Domains.SelectMany(d => d.Figures).ToDictionary(f => (f.Figure.Domain, f.Figure.Name));
        var redefined = result.DefinitionChanges.ToDictionary(c => (c.Now.Domain, c.Now.Name));
        return figures.Select(f => redefined.TryGetValue((f.Key.Domain, f.Key.Name), out var change)
            ? f with { Redefined = change }
            : f with { Evaluation = evaluated[(f.Key.Domain, f.Key.Name)] });
    }

    /// <summary>All changes are one family: what is looked at together is judged together.</summary>
    private static List<ComparedFigure> Screened(EvaluationRun run, IReadOnlyList<ComparedFigure> figures)
    {
        var screened = ChangeScreening.Compute([.. figures.Where(f => f.Evaluation is not null).Select(f => new ChangeFigure
        {
            Name = f.Offered.FullName,
            Direction = f.Figure.Direction,
            Before = f.Evaluation!.Figure.Previous,
            After = f.Figure.Current,
            History = f.Figure.Current.Estimate is null ? HistoryOf(run, f) : [],
        })]).Figures.ToDictionary(c => c.Figure.Name, StringComparer.Ordinal);
        return [.. figures.Select(f => f with { Change = screened.GetValueOrDefault(f.Offered.FullName) })];
    }

    /// <summary>The values before, of stored evaluations and of the records: the records go first where both know a month.</summary>
    private static List<double> HistoryOf(EvaluationRun run, ComparedFigure figure)
    {
        if (figure.Period is not { Unit: { } unit } period)
        {
            return [];
        }

        var values = run.Past.Values(figure.Key, unit).ToDictionary();
        var monthly = unit == PeriodUnit.Month ? run.Shared(MonthlyFigures.Of)?.All.FirstOrDefault(f => f.Name == figure.Offered.FullName) : null;
        for (var i = 0; i < (monthly?.Series.Count ?? 0); i++)
        {
            if (monthly!.Series.Values[i] is { } value)
            {
                values[monthly.Series.PeriodAt(i + 1)!] = value;
            }
        }

        var before = figure.Before!.Value.Record.ToPeriod()!;
        return [.. values.Where(v => v.Key.End <= before.End).OrderBy(v => v.Key.Start).Select(v => v.Value)];
    }

    /// <summary>A period told again, and the period before as the records have it now, against what was told.</summary>
    private void FindRestated(EvaluationRun run)
    {
        foreach (var figure in Figures)
        {
            if (run.Past.Same(figure.Key, figure.Period) is { } same)
            {
                Restate(figure, figure.Period!, same, figure.Figure.Current);
            }

            if (figure is { Before: { } before, Offered: { Periods: { } periods, Previous: { } previous } } && before.Record.ToPeriod() == periods.Previous)
            {
                Restate(figure, periods.Previous, before, previous);
            }
        }
    }

    private void Restate(ComparedFigure figure, ReportingPeriod period, (StoredReport Report, EvaluationRecord Record) stored, Measurement now)
    {
        if (Past.Find(stored.Record, figure.Key) is { } told && told.Key == figure.Key && !IsSame(told.Current, StoredMeasurement.Of(now)))
        {
            restated.Add(new RestatedFigure(figure.Offered, period, told.Current.ToMeasurement(), now, stored.Report.Path));
        }
    }

    private static bool IsSame(StoredMeasurement a, StoredMeasurement b)
        => (a.Number, a.Amount, a.Days, a.Nanoseconds) == (b.Number, b.Amount, b.Days, b.Nanoseconds);

    /// <summary>Two stored records may say the same and still be two.</summary>
    private sealed class ByReference : IEqualityComparer<(ReportingPeriod? Period, EvaluationRecord Record)>
    {
        public bool Equals((ReportingPeriod? Period, EvaluationRecord Record) x, (ReportingPeriod? Period, EvaluationRecord Record) y)
            => x.Period == y.Period && ReferenceEquals(x.Record, y.Record);

        public int GetHashCode((ReportingPeriod? Period, EvaluationRecord Record) obj)
            => HashCode.Combine(obj.Period, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Record));
    }
}
