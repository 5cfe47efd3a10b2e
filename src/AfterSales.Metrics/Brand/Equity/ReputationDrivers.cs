using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Drivers of reputation: how much of the pulse each dimension, as service, price or conduct, explains (LMG, Shapley).</summary>
/// <remarks>
/// <para><b>Formula.</b> φⱼ = Σ over subsets S without j of |S|!(p − |S| − 1)!/p!·(R²(S ∪ j) − R²(S)); the φ add up to R².</para>
/// <para><b>Units.</b> Fractions of the pulse's variance.</para>
/// <para><b>Domain.</b> One to 15 dimensions, exactly, by all 2ᵖ subsets; respondents who have a pulse and answered all of them. An association, no
/// effect.</para>
/// <para><b>Edge cases.</b> No respondent: undefined, <see cref="UndefinedReason.NoData"/>; no more than dimensions and one:
/// <see cref="UndefinedReason.SmallSample"/>; a pulse that does not vary: <see cref="UndefinedReason.ZeroVariance"/>. A dimension on which all say the same
/// explains 0, and its correlation is undefined, <see cref="UndefinedReason.ZeroVariance"/>; one given twice shares equally. Nothing explained: shares of
/// it are undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Fewer than two resamples: no limits, <see cref="UndefinedReason.MissingInput"/>. A
/// resample in which the pulse does not vary is left out, and the others counted.</para>
/// <para><b>Method.</b> All subsets by sweeping depth first. Limits by resampling respondents, percentiles of type 7.</para>
/// <para><b>Source.</b> R. Lindeman, P. Merenda and R. Gold, 1980; U. Grömping, American Statistician 61, 2007.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] Service = [1, 3, 2, 3, 5, 4, 5, 7, 5, 7];
/// double[] Score = [1, 2, 2, 3, 4, 4, 5, 6, 6, 7];
/// ReputationDriver Driver(string name, double[] answers) =&gt; new() { Name = name, Answers = [.. answers.Select(answer =&gt; (double?)answer)] };
/// ReputationPulseResult Pulse(double[] scores) =&gt; ReputationPulse.Compute([.. scores.Select(score
///         =&gt; (IReadOnlyList&lt;double?&gt;)[score, score, score, score])]);
/// var result = ReputationDrivers.Compute(Pulse(Score), [Driver("service", Service), Driver("again", Service)]);
/// Console.WriteLine(result.Drivers[0].ShareOfExplained.Value); // 0.49999999999999994
/// </code>
/// </example>
public static class ReputationDrivers
{
    private const int MostDrivers = 15;
    private const double Limit = 1e100;

    /// <summary>The drivers of a pulse.</summary>
    /// <param name="pulse">The pulse with each respondent's score.</param>
    /// <param name="drivers">The dimensions, each with as many answers as the pulse has respondents.</param>
    /// <param name="options">Resampling and level; null for the default.</param>
    /// <returns>What each explains, and all together.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, there are not 1 to 15 drivers, answers and respondents differ in number, or an answer is beyond ±1e100.
    /// </exception>
    public static ReputationDriversResult Compute(
        ReputationPulseResult pulse, IReadOnlyList<ReputationDriver> drivers, ReputationDriversOptions? options = null)
    {
        var chosen = options ?? ReputationDriversOptions.Default;
        var scores = Guard.NotNull(pulse).Individual;
        Guard.InRange(Guard.NoneNull(drivers).Count, 1, MostDrivers, nameof(drivers));
        foreach (var driver in drivers)
        {
            Guard.SameLength(driver.Answers.Count, scores.Count, nameof(drivers), "the respondents of the pulse");
            foreach (var answer in driver.Answers)
            {
                Guard.InRange(answer ?? 0, -Limit, Limit, nameof(drivers));
            }
        }

        var used = Enumerable.Range(0, scores.Count).Where(i => scores[i].IsDefined && drivers.All(driver => driver.Answers[i] is not null)).ToArray();
        double[][] columns = [[.. used.Select(i => scores[i].Value!.Value)], .. drivers.Select(driver => used.Select(i => driver.Answers[i]!.Value).ToArray())];
        var model = used.Length > drivers.Count + 1 ? Correlations(columns) : null;
        return model is null
            ? None(drivers, used.Length, scores.Count, used.Length == 0 ? UndefinedReason.NoData
                : used.Length > drivers.Count + 1 ? UndefinedReason.ZeroVariance : UndefinedReason.SmallSample, chosen.Level)
            : Result(drivers, columns, model, scores.Count, chosen);
    }

    private static DriverCorrelations? Correlations(double[][] columns)
        => DriverCorrelations.Of(CrossProducts.Of([.. columns.Select(column => new ReadOnlyMemory<double>(column))]).Covariances);

    private static ReputationDriversResult None(IReadOnlyList<ReputationDriver> drivers, int used, int all, UndefinedReason reason, double level) => new()
    {
        Used = used,
        Excluded = all - used,
        RSquared = Figure.Undefined<double>(reason),
        Drivers = FrozenList.Copy(drivers.Select(driver => new ReputationDriverShare
        {
            Name = driver.Name,
            Importance = Estimate.Undefined(reason, level, IntervalMethod.BootstrapPercentile),
            ShareOfExplained = Figure.Undefined<double>(reason),
            Correlation = Figure.Undefined<double>(reason),
        })),
        Resamples = 0,
    };

    private static ReputationDriversResult Result(
        IReadOnlyList<ReputationDriver> drivers, double[][] columns, DriverCorrelations model, int all, ReputationDriversOptions options)
    {
        var kernel = new DriverImportance(drivers.Count);
        var explained = kernel.RSquared(model.Between, model.WithOutcome);
        var shares = kernel.Lmg(model.Between, model.WithOutcome);
        var draws = Resampled(kernel, columns, options);
        return new ReputationDriversResult
        {
            Used = columns[0].Length,
            Excluded = all - columns[0].Length,
            RSquared = Figure.Of(explained),
            Drivers = FrozenList.Copy(drivers.Select((driver, j) => new ReputationDriverShare
            {
                Name = driver.Name,
                Importance = Interval(shares[j], [.. draws.Select(draw => draw[j])], options.Level),
                ShareOfExplained = Figure.Ratio(shares[j], explained),
                Correlation = model.Between[j, j] == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroVariance) : Figure.Of(model.WithOutcome[j]),
            })),
            Resamples = draws.Count,
        };
    }

    private static List<double[]> Resampled(DriverImportance kernel, double[][] columns, ReputationDriversOptions options)
    {
        var (draws, n) = (new List<double[]>(), columns[0].Length);
        var drawn = Array.ConvertAll(columns, _ => new double[n]);
        for (var resample = 0; resample < options.Resamples; resample++)
        {
            var random = RandomSource.Of(options.Seed, (ulong)resample);
            for (var i = 0; i < n; i++)
            {
                var place = random.NextInteger(n);
                for (var column = 0; column < columns.Length; column++)
                {
                    drawn[column][i] = columns[column][place];
                }
            }

            if (Correlations(drawn) is { } model)
            {
                draws.Add(kernel.Lmg(model.Between, model.WithOutcome));
            }
        }

        return draws;
    }

    private static Estimate Interval(double value, double[] draws, double level)
    {
        if (draws.Length < 2)
        {
            return Estimate.WithoutInterval(value, UndefinedReason.MissingInput, level, IntervalMethod.BootstrapPercentile);
        }

        var sorted = Quantiles.Sorted(draws);
        double At(double share) => Quantiles.OfSorted(sorted, share, QuantileType.R7);
        return Estimate.Of(value, At((1 - level) / 2), At((1 + level) / 2), level, IntervalMethod.BootstrapPercentile);
    }
}
