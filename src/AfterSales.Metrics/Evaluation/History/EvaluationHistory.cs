using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Evaluations over time: the next one against the stored one, definitions by version, restatements in sight.</summary>
/// <remarks>
/// <para><b>Formula.</b> <see cref="PeriodEvaluation"/> with the previous values of the stored record, where the figure's key is the same in every part; the
/// last restatement under that very key stands for the original.</para>
/// <para><b>Units.</b> Those of the figures.</para>
/// <para><b>Domain.</b> Names their own within a domain; a key is of its figure.</para>
/// <para><b>Edge cases.</b> A changed key is a definition change: no previous value, and so no difference, until the stored evaluation is restated under the
/// new key; the old value stands in the change. A figure that the record does not have has no previous value. A stored figure that is not evaluated now is
/// named as gone. A record of no period is compared without one.</para>
/// <para><b>Method.</b> Values come back to the bit, so the stored evaluation and the live one give the same answer.</para>
/// <para><b>Source.</b> This library; versioned definitions as in ISO 22400 on key performance indicators.</para>
/// </remarks>
/// <example>
/// <code>
/// FigureKey Ftf = new() { Domain = EvaluationDomain.Service, Name = "First-time fix", Definition = "ftf", Unit = "share" };
/// ReportingPeriod March = ReportingPeriod.Month(2026, 3);
/// DefinedFigure Of(FigureKey key, Measurement value) =&gt; new()
///     {
///         Key = key,
///         Figure = new() { Domain = key.Domain, Name = key.Name, Direction = FigureDirection.HigherIsBetter, Current = value },
///     };
/// var stored = EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7))])
///     .Restate(Ftf, Measurement.Of(0.71), "12 late tickets", new LocalDate(2026, 4, 9))
///     .Restate(Ftf, Measurement.Of(0.72), "3 more", new LocalDate(2026, 4, 20));
/// Console.WriteLine(EvaluationHistory.Compare(March.Next(), [Of(Ftf, Measurement.Of(0.7))],
///         stored).Evaluation.Domains[0].Figures[0].AgainstPrevious.Difference.Number.Value); // -0.02
/// </code>
/// </example>
public static class EvaluationHistory
{
    /// <summary>Evaluates a period against a stored one.</summary>
    /// <param name="period">The period; null when it is not known.</param>
    /// <param name="figures">Its figures with what they mean.</param>
    /// <param name="stored">The evaluation before.</param>
    /// <returns>The evaluation, the definitions that changed, and the restatements used.</returns>
    /// <exception cref="ArgumentException">An argument or a figure is null, two have one name in a domain, a key is of another figure, the record is damaged,
    /// or its period ends after the new one starts.</exception>
    /// <exception cref="CurrencyMismatchException">A figure's two amounts differ in currency though their keys do not.</exception>
    /// <exception cref="OverflowException">A difference of amounts exceeds decimal's range.</exception>
    public static HistoricalEvaluationResult Compare(ReportingPeriod? period, IReadOnlyList<DefinedFigure> figures, EvaluationRecord stored)
    {
        Check(Guard.NoneNull(figures));
        Guard.NotNull(stored);
        var previous = stored.ToPeriod();
        if (period is not null && previous is not null && previous.End >= period.Start)
        {
            throw Guard.Mistake(
                nameof(stored), FormattableString.Invariant($"The stored period must end before the new one starts; it ends {previous.End:uuuu-MM-dd}."));
        }

        var (changes, restated) = (new List<DefinitionChange>(), new List<Restatement>());
        var compared = figures.Select(figure => figure.Figure with { Previous = Previous(figure.Key, stored, changes, restated) }).ToArray();
        return new HistoricalEvaluationResult
        {
            Evaluation = PeriodEvaluation.Compute(new PeriodEvaluationInput { Period = period, Previous = previous, Figures = compared }),
            DefinitionChanges = FrozenList.Own(changes.ToArray()),
            Restated = FrozenList.Own(restated.ToArray()),
            Gone = FrozenList.Own(stored.Figures.Select(f => f.Key).Where(key => !figures.Any(figure => figure.Key.IsOfSameFigure(key))).ToArray()),
        };
    }

    /// <summary>The values of one figure over stored evaluations, oldest first: the history that tells signal from noise.</summary>
    /// <param name="records">The evaluations, in any order; those of no period come first, in the order given.</param>
    /// <param name="key">The figure, by what it means: values of another meaning are left out.</param>
    /// <returns>Its numbers: amounts in units of the currency, times in seconds.</returns>
    /// <exception cref="ArgumentException">An argument or a record is null, or a record is damaged.</exception>
    public static IReadOnlyList<double> Series(IReadOnlyList<EvaluationRecord> records, FigureKey key)
    {
        Guard.NoneNull(records);
        Guard.NotNull(key);
        return FrozenList.Own(records
            .OrderBy(record => record.PeriodStart ?? string.Empty, StringComparer.Ordinal)
            .Select(record => record.Latest(key) is { } latest && latest.Key == key ? latest.Value.ToMeasurement().Number.Value : null)
            .Where(number => number is not null)
            .Select(number => number!.Value)
            .ToArray());
    }

    internal static void Check(IReadOnlyList<DefinedFigure> figures)
    {
        var names = new HashSet<(EvaluationDomain, string)>();
        for (var i = 0; i < figures.Count; i++)
        {
            var (key, figure) = (figures[i].Key, figures[i].Figure);
            if (key.Domain != figure.Domain || !string.Equals(key.Name, figure.Name, StringComparison.Ordinal))
            {
                throw Guard.Item(nameof(figures), "must have keys of their own domain and name", i, key.Name);
            }

            if (!names.Add((key.Domain, key.Name)))
            {
                throw Guard.Item(nameof(figures), "must have names of their own within a domain", i, key.Name);
            }
        }
    }

    private static Measurement? Previous(FigureKey key, EvaluationRecord stored, List<DefinitionChange> changes, List<Restatement> restated)
    {
        if (stored.Latest(key) is not { } latest)
        {
            return null;
        }

        if (latest.Key != key)
        {
            changes.Add(new DefinitionChange { Now = key, Before = latest.Key, Value = latest.Value, Changed = key.Differences(latest.Key) });
            return null;
        }

        if (stored.Restatements.LastOrDefault(restatement => restatement.Key == key) is { } used)
        {
            restated.Add(used);
        }

        return latest.Value.ToMeasurement();
    }
}
