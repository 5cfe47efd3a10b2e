using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Weights that make a sample look like its population: raking, post-stratification, trimming.</summary>
/// <remarks>
/// <para><b>Formula.</b> Raking multiplies the weights of each category in turn by population/weighted count until all margins hold; post-stratification
/// is raking with one margin. Design effect n·Σw²/(Σw)². Standard error of a weighted mean: influences w·e/Σw, where e is y − ȳ with each category's mean
/// taken out, of one margin weighted by the starting weights, of several plain and margin by margin; √(n/(n − 1)·Σu²). Without margins e is y − ȳ.</para>
/// <para><b>Units.</b> Weights in people of the population for each respondent.</para>
/// <para><b>Domain.</b> One or more margins over the same respondents, whose populations have one total, or nearly one within
/// <see cref="SurveyWeightsOptions.TotalTolerance"/>. Starting weights not negative; zero leaves one out.</para>
/// <para><b>Edge cases.</b> A category with population but without respondents, or the other way round, is refused by name: no weights could fit. No
/// convergence is said, not hidden. A cap that no weights can hold leaves <see cref="SurveyWeightsResult.IsConverged"/> false. One respondent: the
/// mean has no interval, <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> Iterative proportional fitting in double; weights leave rounded to 15 digits. Trimming cuts at the cap after each pass, so that
/// both hold in the end.</para>
/// <para><b>Source.</b> W. Deming and F. Stephan, Annals of Mathematical Statistics 11, 1940; L. Kish, Survey Sampling, 1965; T. Lumley, Analysis of
/// Complex Survey Samples,
/// Journal of Statistical Software 9, 2004. Agrees with R survey 4.1-1 (rake, postStratify, svymean), whose two ways of taking out category
/// means these are: they differ where starting weights do.</para>
/// </remarks>
/// <example>
/// <code>
/// var margin = new SurveyMargin
/// {
///     Name = "Contract", Categories = ["Yes", "Yes", "Yes", "No"], Population = new Dictionary&lt;string, decimal&gt; { ["Yes"] = 600, ["No"] = 400 },
/// };
/// var weights = SurveyWeights.Rake([margin]);
/// Console.WriteLine(
///     $"{weights.Weights[0]:0} customers stand behind a yes, {weights.Weights[3]:0} behind a no"); // 200 customers stand behind a yes, 400 behind a no
/// Console.WriteLine(
///     $"mean {SurveyWeights.Mean([9, 8, 7, 4], weights).Value:F2} points, design effect {weights.DesignEffect:F2}"); // mean 6.40 points, design effect 1.12
/// </code>
/// </example>
public static class SurveyWeights
{
    private const decimal LargestWeight = 1_000_000_000_000_000m;

    // R survey projects the influences of a raked sample on the margins this often.
    private const int Projections = 10;

    /// <summary>Weights that meet all margins.</summary>
    /// <param name="margins">The margins; one is post-stratification.</param>
    /// <param name="startingWeights">Design weights in the order of the sample, zero to leave one out; null for equal ones.</param>
    /// <param name="options">Tolerance and cap; null for the default.</param>
    /// <returns>The weights and what they cost in precision.</returns>
    /// <exception cref="ArgumentException">
    /// Margins are null or empty, differ in length or population, a category lacks respondents or population, or a starting weight is negative.
    /// </exception>
    public static SurveyWeightsResult Rake(IReadOnlyList<SurveyMargin> margins, IReadOnlyList<decimal>? startingWeights = null,
        SurveyWeightsOptions? options = null)
    {
        var chosen = options ?? SurveyWeightsOptions.Default;
        var weights = Start(margins, startingWeights);
        RequireOneTotal(margins, chosen.TotalTolerance);
        var total = DecimalParts.ToDouble(margins[0].Population.Values.Sum());
        var groups = margins.Select(margin => Groups(margin, weights, total, nameof(margins))).ToArray();
        var cap = chosen.Cap * total / weights.Count(weight => weight > 0);
        var start = weights.ToArray();
        var (iterations, error) = (0, double.PositiveInfinity);
        while (iterations < chosen.MaximumIterations && error > chosen.Tolerance)
        {
            iterations++;
            foreach (var group in groups.SelectMany(margin => margin))
            {
                var factor = group.Target / group.Members.Sum(i => weights[i]);
                foreach (var i in group.Members)
                {
                    weights[i] *= factor;
                }
            }

            for (var i = 0; i < weights.Length && cap is not null; i++)
            {
                weights[i] = Math.Min(weights[i], cap.Value);
            }

            error = groups.SelectMany(margin => margin).Max(group => Math.Abs(group.Members.Sum(i => weights[i]) - group.Target)) / total;
        }

        return Result([.. weights.Select(weight => (decimal)weight)], start, margins) with
        {
            LargestError = Figure.Of(error),
            IsConverged = error <= chosen.Tolerance,
            Iterations = iterations,
            Trimmed = cap is { } limit ? weights.Count(weight => weight >= limit) : 0,
        };
    }

    /// <summary>Weights of the caller's own, as an institute delivers them, that were not fitted here: no margin is known to be fixed.</summary>
    /// <param name="weights">One weight for each respondent, in order; 0 leaves one out.</param>
    /// <returns>The weights and what they cost in precision.</returns>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is null, a weight is negative or above 1e15, or none is positive.</exception>
    public static SurveyWeightsResult Given(IReadOnlyList<decimal> weights)
    {
        RequireWeights(Guard.NotNull(weights), nameof(weights));
        return Result([.. weights], [.. weights.Select(weight => DecimalParts.ToDouble(weight))], []);
    }

    /// <summary>Mean of an answer under fitted weights, with the error that knows the margins were fixed.</summary>
    /// <param name="values">One value for each respondent, in order: −1, 0, 1 for a net promoter score, 0 and 1 for a share.</param>
    /// <param name="weights">Fitted weights.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>The mean with a t interval of n − 1 degrees of freedom.</returns>
    /// <exception cref="ArgumentException">An argument is null, lengths differ, a value is not finite, or the level is not inside (0, 1).</exception>
    public static Estimate Mean(ReadOnlySpan<double> values, SurveyWeightsResult weights, double level = Estimate.DefaultLevel)
    {
        Guard.SameLength(values.Length, Guard.NotNull(weights).Weights.Count, nameof(values), nameof(weights));
        Guard.AllFinite(values, nameof(values));
        Guard.Between(level, 0, 1);
        var used = Enumerable.Range(0, values.Length).Where(i => weights.Weights[i] > 0).ToArray();
        var (w, y) = (new double[used.Length], new double[used.Length]);
        for (var i = 0; i < used.Length; i++)
        {
            (w[i], y[i]) = (DecimalParts.ToDouble(weights.Weights[used[i]]), values[used[i]]);
        }

        var total = w.Sum();
        var mean = w.Select((weight, i) => weight * y[i]).Sum() / total;
        if (used.Length < 2)
        {
            return Estimate.WithoutInterval(mean, UndefinedReason.SmallSample, level, IntervalMethod.Linearized);
        }

        var residuals = y.Select(value => (value - mean) / total).ToArray();
        var members = weights.Margins.Select(margin => Enumerable.Range(0, used.Length)
            .GroupBy(i => margin.Categories[used[i]], StringComparer.Ordinal).Select(g => g.ToArray()).ToArray()).ToArray();
        var start = used.Select(i => members.Length == 1 ? DecimalParts.ToDouble(weights.StartingWeights[i]) : 1).ToArray();
        for (var projection = 0; projection < (members.Length < 2 ? 1 : Projections); projection++)
        {
            foreach (var group in members.SelectMany(margin => margin))
            {
                var center = group.Sum(i => start[i] * residuals[i]) / group.Sum(i => start[i]);
                foreach (var i in group)
                {
                    residuals[i] -= center;
                }
            }
        }

        var influences = residuals.Select((residual, i) => residual * w[i]).ToArray();
        var middle = influences.Average();
        var n = (double)used.Length;
        var error = Math.Sqrt(n / (n - 1) * influences.Sum(u => (u - middle) * (u - middle)));
        var margin = StudentTDistribution.TwoSidedQuantile(level, n - 1) * error;
        return Estimate.Of(mean, mean - margin, mean + margin, level, IntervalMethod.Linearized);
    }

    private static double[] Start(IReadOnlyList<SurveyMargin> margins, IReadOnlyList<decimal>? startingWeights)
    {
        if (Guard.NoneNull(margins).Count == 0 || margins[0].Categories.Count == 0)
        {
            throw new ArgumentException("Margins must not be empty, and must have respondents.", nameof(margins));
        }

        var n = margins[0].Categories.Count;
        foreach (var margin in margins)
        {
            Guard.SameLength(margin.Categories.Count, n, nameof(margins), "the respondents of the first margin");
        }

        if (startingWeights is null)
        {
            return [.. Enumerable.Repeat(1.0, n)];
        }

        Guard.SameLength(startingWeights.Count, n, nameof(startingWeights), "the respondents of the margins");
        RequireWeights(startingWeights, nameof(startingWeights));
        return [.. startingWeights.Select(weight => DecimalParts.ToDouble(weight))];
    }

    private static void RequireWeights(IReadOnlyList<decimal> weights, string name)
    {
        var isAny = false;
        for (var i = 0; i < weights.Count; i++)
        {
            isAny |= weights[i] > 0;
            if (weights[i] < 0 || weights[i] > LargestWeight)
            {
                throw Guard.Item(name, "must be from 0 to 1e15", i, weights[i]);
            }
        }

        if (!isAny)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} must have a positive weight; none of {weights.Count} is."), name);
        }
    }

    /// <summary>Totals of all margins within the tolerance of the first, exactly.</summary>
    private static void RequireOneTotal(IReadOnlyList<SurveyMargin> margins, double tolerance)
    {
        var total = margins[0].Population.Values.Sum();
        foreach (var margin in margins)
        {
            var own = margin.Population.Values.Sum();
            if (total <= 0 || Math.Abs(own - total) > (decimal)tolerance * total)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Margins must have one positive population; {margins[0].Name} has {total}, {margin.Name} has {own}."),
                        nameof(margins));
            }
        }
    }

    private static SurveyWeightsResult Result(decimal[] weights, double[] start, IReadOnlyList<SurveyMargin> margins)
    {
        var numbers = Array.ConvertAll(weights, DecimalParts.ToDouble);
        var (sum, squares) = (numbers.Sum(), numbers.Sum(weight => weight * weight));
        return new SurveyWeightsResult
        {
            Weights = FrozenList.Own(weights),
            StartingWeights = [.. start.Select(weight => (decimal)weight)],
            Margins = margins,
            DesignEffect = Figure.Ratio(numbers.Count(weight => weight > 0) * squares, sum * sum),
            EffectiveSampleSize = Figure.Ratio(sum * sum, squares),
            LargestError = Figure.Of(0.0),
            IsConverged = true,
            Iterations = 0,
            Trimmed = 0,
        };
    }

    private static Group[] Groups(SurveyMargin margin, double[] weights, double total, string name)
    {
        var members = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).GroupBy(i => margin.Categories[i], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        foreach (var category in members.Keys)
        {
            if (!margin.Population.TryGetValue(category, out var count) || count == 0)
            {
                throw new ArgumentException($"Every category of respondents must have a population; {margin.Name} {category} has none.", name);
            }
        }

        foreach (var pair in margin.Population.Where(pair => pair.Value > 0))
        {
            if (!members.ContainsKey(pair.Key))
            {
                throw new ArgumentException($"Every category of the population must have respondents; {margin.Name} {pair.Key} has none.", name);
            }
        }

        // Equal totals leave every number as it is.
        var own = DecimalParts.ToDouble(margin.Population.Values.Sum());
        return [.. members.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new Group(own == total ? Count(pair.Key) : Count(pair.Key) / own * total, pair.Value))];

        double Count(string category) => DecimalParts.ToDouble(margin.Population[category]);
    }

    /// <summary>The respondents of one category and how many they stand for.</summary>
    private sealed record Group(double Target, int[] Members);
}
