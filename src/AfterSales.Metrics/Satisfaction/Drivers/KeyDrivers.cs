using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Key drivers: how much each question contributes to the overall satisfaction, by LMG (Shapley) and Johnson's relative weights.</summary>
/// <remarks>
/// <para><b>Formula.</b> LMG φⱼ = Σ over subsets S without j of |S|!(p − |S| − 1)!/p!·(R²(S ∪ j) − R²(S)). Johnson ε = (Λ∘Λ)(Λ⁻¹r)², Λ = R^½.
/// First r²; last R² − R² without j; betasq β²; Pratt β·r.
/// F = (R²/p)/((1 − R²)/(n − p − 1)); constant ȳ − Σ b·x̄. With weights that differ: weighted correlations, errors linearized, √(n/(n − 1)·Σu²) with
/// u = R⁻¹x·w·e/Σw, and Wald's F of them.</para>
/// <para><b>Units.</b> Fractions of the outcome's variance; LMG and relative weights each add up to R².</para>
/// <para><b>Domain.</b> One to 20 drivers, exactly, by all 2ᵖ subsets. Respondents who answered every question; survey weights not negative.</para>
/// <para><b>Edge cases.</b> One driver: every measure is R². A constant driver explains nothing: its importances are 0, it is marked, and its coefficient and
/// variance inflation are undefined, <see cref="UndefinedReason.ZeroVariance"/>. Drivers that determine another (a subset leaves less than 1e-12 of its
/// variance): importances stand, a doubled driver's are shared equally, and all coefficients are undefined, <see cref="UndefinedReason.Singular"/>. A constant
/// outcome: all undefined, <see cref="UndefinedReason.ZeroVariance"/>. Fewer than two respondents: <see cref="UndefinedReason.SmallSample"/>, none:
/// <see cref="UndefinedReason.NoData"/>. No more respondents than coefficients: tests and adjusted R² are undefined, <see cref="UndefinedReason.SmallSample"/>.
/// Correlations that no data can have: relative weights are undefined, <see cref="UndefinedReason.OutsideDomain"/>. R² = 0: shares of it are undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. Nothing left unexplained: F is undefined, <see cref="UndefinedReason.ZeroVariance"/>. Equal weights are no
/// weights. A coefficient beyond the largest double: <see cref="UndefinedReason.Overflow"/>. Resamples beyond the work allowed are
/// not drawn, which <see cref="KeyDriversResult.IsResampledInFull"/> says.</para>
/// <para><b>Method.</b> Two-pass covariances; all subsets by sweeping depth first; eigenvalues for Λ. Intervals by resampling respondents with
/// <see cref="RandomSource"/>, percentiles of type 7.</para>
/// <para><b>Source.</b> R. Lindeman, P. Merenda and R. Gold, 1980; U. Grömping, American Statistician 61, 2007 (R relaimpo 2.2-7, whose numbers these are);
/// D. Budescu, Psychological Bulletin 114, 1993; J. Johnson, Multivariate Behavioral Research 35, 2000; S. Tonidandel and J. LeBreton, 2015.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = KeyDrivers.Compute(new KeyDriverCorrelations
/// {
///     Drivers = ["Speed", "Kindness"], BetweenDrivers = [[1, 0.5], [0.5, 1]], WithOutcome = [0.7, 0.5],
/// });
/// Console.WriteLine($"{result.RSquared:P0} of the satisfaction explained"); // 52 % of the satisfaction explained
/// Console.WriteLine($"speed {result.Drivers[0].Lmg.Value:P0}, kindness {result.Drivers[1].Lmg.Value:P0}"); // speed 38 %, kindness 14 %
/// </code>
/// </example>
public static class KeyDrivers
{
    private const int MostDrivers = 20;

    /// <summary>The drivers of one question among a table's others.</summary>
    /// <param name="answers">The answers; take them on their scales first, so that codes are no answers.</param>
    /// <param name="outcome">The name of the question to explain; all others are drivers.</param>
    /// <param name="options">Resampling; null for none.</param>
    /// <returns>The drivers' importances.</returns>
    /// <exception cref="ArgumentException">An argument is null, there is no such question, or not 1 to 20 others.</exception>
    public static KeyDriversResult Compute(AnswerTable answers, string outcome, KeyDriversOptions? options = null)
        => Compute(answers, outcome, ReadOnlySpan<decimal>.Empty, options);

    /// <summary>As <see cref="Compute(AnswerTable, string, KeyDriversOptions)"/>, with survey weights.</summary>
    /// <param name="answers">The answers; take them on their scales first, so that codes are no answers.</param>
    /// <param name="outcome">The name of the question to explain; all others are drivers.</param>
    /// <param name="weights">One weight for each respondent, in order; 0 leaves one out. Empty for none.</param>
    /// <param name="options">Resampling; null for none.</param>
    /// <returns>The drivers' importances.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, there is no such question, or not 1 to 20 others, weights and respondents differ in number, or a weight is negative.
    /// </exception>
    public static KeyDriversResult Compute(AnswerTable answers, string outcome, ReadOnlySpan<decimal> weights, KeyDriversOptions? options = null)
    {
        var chosen = options ?? KeyDriversOptions.Default;
        Guard.NotBlank(outcome);
        var drivers = Guard.NotNull(answers).Items.Where(item => !string.Equals(item, outcome, StringComparison.Ordinal)).ToArray();
        if (drivers.Length == answers.Items.Count)
        {
            throw new ArgumentException($"Outcome must be one of the questions {string.Join(", ", answers.Items.Take(10))}; it is {outcome}.", nameof(outcome));
        }

        RequireCount(drivers.Length, nameof(answers));
        if (!weights.IsEmpty)
        {
            Guard.SameLength(weights.Length, answers.Respondents, nameof(weights), "the respondents");
            Guard.NoneNegative(weights, nameof(weights));
        }

        var data = DriverColumns.Of(answers.Select([outcome, .. drivers]), weights);
        var n = data.Respondents;
        if (n < 2)
        {
            return KeyDriverModel.Empty(drivers, n == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, chosen.Level, n, answers.Answers);
        }

        var (means, covariances) = data.Moments();
        return DriverCorrelations.Of(covariances) is { } model
            ? new KeyDriverModel(drivers, model, new DriverUnits(data, means, covariances), n).Result(DriverBootstrap.Run(data, chosen), chosen,
                answers.Answers)
            : KeyDriverModel.Empty(drivers, UndefinedReason.ZeroVariance, chosen.Level, n, answers.Answers);
    }

    /// <summary>The drivers from correlations.</summary>
    /// <param name="correlations">The correlations.</param>
    /// <returns>The drivers' importances, without intervals and without coefficients in the questions' units.</returns>
    /// <exception cref="ArgumentException">
    /// The argument is null, has not 1 to 20 drivers, its sizes differ, it is not symmetric with 1 on the diagonal, or a correlation is beyond ±1.
    /// </exception>
    public static KeyDriversResult Compute(KeyDriverCorrelations correlations)
    {
        var p = Guard.NotNull(correlations).Drivers.Count;
        RequireCount(p, nameof(correlations));
        Guard.SameLength(correlations.WithOutcome.Count, p, nameof(correlations.WithOutcome), nameof(correlations.Drivers));
        Guard.SameLength(correlations.BetweenDrivers.Count, p, nameof(correlations.BetweenDrivers), nameof(correlations.Drivers));
        for (var i = 0; i < p; i++)
        {
            Guard.SameLength(correlations.BetweenDrivers[i].Count, p, nameof(correlations.BetweenDrivers), nameof(correlations.Drivers));
            Guard.InRange(correlations.WithOutcome[i], -1, 1, nameof(correlations.WithOutcome));
        }

        var between = new double[p, p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                between[i, j] = Guard.InRange(correlations.BetweenDrivers[i][j], -1, 1, nameof(correlations.BetweenDrivers));
                if (between[i, j] != correlations.BetweenDrivers[j][i] || (i == j && between[i, j] != 1))
                {
                    throw Guard.Item(nameof(correlations.BetweenDrivers), "must be symmetric with 1 on the diagonal", i, between[i, j]);
                }
            }
        }

        var model = new KeyDriverModel([.. correlations.Drivers], new DriverCorrelations(between, [.. correlations.WithOutcome]), null,
            correlations.Respondents);
        return model.Result(DriverBootstrap.None, KeyDriversOptions.Default, []);
    }

    private static void RequireCount(int count, string name)
    {
        if (count is < 1 or > MostDrivers)
        {
            throw new ArgumentException(FormattableString.Invariant($"Drivers must be from 1 to {MostDrivers}; there are {count}."), name);
        }
    }
}
