using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Scenario analysis: a figure in several states of the world, and what it is on average.</summary>
/// <remarks>
/// <para><b>Formula.</b> Outcome of a scenario = figure(its drivers moved, others at base); expected value Σ pᵢ·outcomeᵢ; standard deviation
/// √Σ pᵢ·(outcomeᵢ − expected)²; probability of loss Σ pᵢ over negative outcomes.</para>
/// <para><b>Units.</b> Those of the figure; probabilities are fractions.</para>
/// <para><b>Domain.</b> Probabilities for all scenarios, summing to 1 within 1e-9, or for none.</para>
/// <para><b>Edge cases.</b> No scenarios: the averages are undefined, <see cref="UndefinedReason.NoData"/>. No probabilities: undefined,
/// <see cref="UndefinedReason.MissingInput"/>. A scenario of positive probability without an outcome: the averages are undefined for its reason;
/// at probability zero it is passed over.</para>
/// <para><b>Method.</b> The model is asked once for each scenario and once at base.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 10.</para>
/// </remarks>
/// <example>
/// <code>
/// Driver[] drivers =
/// [
///     new() { Name = "Visits avoided", Base = 500, Low = 300, High = 600 }, new() { Name = "Saving per visit", Base = 90, Low = 80, High = 110 },
/// ];
/// Scenario Of(string name, double probability, double visits)
///     =&gt; new() { Name = name, Probability = probability, Values = [new() { Driver = "Visits avoided", Value = visits }] };
/// var result = ScenarioAnalysis.Compute(
///     drivers, [Of("Bad", 0.25, 300), Of("As planned", 0.5, 500), Of("Good", 0.25, 600)], x =&gt; Figure.Of((x[0] * x[1]) - 40_000));
/// Console.WriteLine($"expected {result.ExpectedValue:F0} EUR"); // expected 2750 EUR
/// Console.WriteLine($"probability of loss {result.ProbabilityOfLoss:P0}"); // probability of loss 25 %
/// </code>
/// </example>
public static class ScenarioAnalysis
{
    /// <summary>Asks the model in every scenario.</summary>
    /// <param name="drivers">The drivers, in the order the model takes them.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="model">The figure as a function of the drivers.</param>
    /// <returns>The outcomes and their averages.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, a scenario names no driver, some but not all scenarios have a probability, or the probabilities do not sum to 1.
    /// </exception>
    public static ScenarioAnalysisResult Compute(IReadOnlyList<Driver> drivers, IReadOnlyList<Scenario> scenarios, DriverModel model)
    {
        var asked = new Drivers(drivers, model);
        var areWeighted = AreWeighted(Guard.NoneNull(scenarios));
        var start = asked.AtBase();
        var rows = scenarios.Select(s => Row(s, start, asked.At(s.Values.Select(v => (asked.IndexOf(v.Driver, nameof(scenarios)), v.Value))))).ToList();
        var expected = Average(rows, areWeighted, x => x);
        return new ScenarioAnalysisResult
        {
            Base = start,
            Rows = rows,
            ExpectedValue = expected,
            StandardDeviation = expected.Value is { } mean ? Average(rows, areWeighted, x => (x - mean) * (x - mean)).Select(Math.Sqrt) : expected,
            ProbabilityOfLoss = Average(rows, areWeighted, x => x < 0 ? 1 : 0),
        };
    }

    private static bool AreWeighted(IReadOnlyList<Scenario> scenarios)
    {
        const double Tolerance = 1e-9;
        var (given, sum) = (scenarios.Count(s => s.Probability is not null), scenarios.Sum(s => s.Probability ?? 0));
        return given != 0 && given != scenarios.Count
            ? throw new ArgumentException($"Scenarios must all have a probability, or none; {given} of {scenarios.Count} have one.", nameof(scenarios))
            : given == 0 || Math.Abs(sum - 1) <= Tolerance
                ? given > 0
                : throw Guard.OutOfRange(nameof(scenarios), "must have probabilities that sum to 1", sum);
    }

    private static ScenarioRow Row(Scenario scenario, Figure<double> start, Figure<double> outcome) => new()
    {
        Scenario = scenario,
        Outcome = outcome,
        Difference = start.Value is { } before ? Finite(outcome, after => after - before) : start,
    };

    private static Figure<double> Average(List<ScenarioRow> rows, bool areWeighted, Func<double, double> function)
    {
        if (rows.Count == 0 || !areWeighted)
        {
            return Figure.Undefined<double>(rows.Count == 0 ? UndefinedReason.NoData : UndefinedReason.MissingInput);
        }

        var sum = 0.0;
        foreach (var row in rows.Where(r => r.Scenario.Probability > 0))
        {
            if (row.Outcome.Value is not { } outcome)
            {
                return row.Outcome;
            }

            sum += row.Scenario.Probability.GetValueOrDefault() * function(outcome);
        }

        return Finite(Figure.Of(0.0), zero => zero + sum);
    }

    private static Figure<double> Finite(Figure<double> figure, Func<double, double> function)
        => figure.Value is not { } value ? figure
            : Math.Abs(function(value)) <= double.MaxValue ? Figure.Of(function(value))
            : Figure.Undefined<double>(UndefinedReason.Overflow);
}
