using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Linkage model by expectation–maximization (EM): m, u and the share of matches, from comparison patterns alone.</summary>
/// <remarks>
/// <para><b>Formula.</b> g = λΠm/(λΠm + (1 − λ)Πu) for each pattern, over its fields not missing; then λ = Σng/Σn, m = (Σng at a level + s)/(Σng + s·levels), u
/// likewise with 1 − g; s pseudo-counts.</para>
/// <para><b>Units.</b> Probabilities; logarithms natural.</para>
/// <para><b>Domain.</b> Fields independent given match or non-match; missing at random.</para>
/// <para><b>Edge cases.</b> No pair: <see cref="LinkageStatus.NoData"/>. Fewer than three fields of at least two levels with u free, or more parameters than
/// cells − 1: <see cref="LinkageStatus.Singular"/>, no model. A start with m = u in every field cannot move:
/// <see cref="LinkageStatus.Unresolved"/>, its numbers shown. A field without any value keeps its start. A level never seen keeps a positive probability
/// as long as there are pseudo-counts.</para>
/// <para><b>Method.</b> Patterns in the tally's order, so that neither the order nor the split of the pairs has a say. Ends at
/// <see cref="LinkageModelOptions.MostSteps"/> or when the log-likelihood gains less than <see cref="LinkageModelOptions.Tolerance"/> of its size.</para>
/// <para><b>Source.</b> W. Winkler, 1988; A. Dempster, N. Laird and D. Rubin, JRSS B 39, 1977; T. Enamorado, B. Fifield and K. Imai, APSR 113, 2019,
/// for missing
/// values.</para>
/// </remarks>
/// <example>
/// <code>
/// // Two records agree (1) or disagree (0) in name, street and city.
/// var tally = new PatternTally([2, 2, 2]);
/// void Compared(long count, int name, int street, int city) =&gt; tally.AddGroup(new() { Pattern = [name, street, city], Count = count });
/// Compared(80, 1, 1, 1);
/// Compared(15, 1, 0, 1);
/// Compared(10, 1, 0, 0);
/// Compared(100, 0, 0, 1);
/// Compared(800, 0, 0, 0);
/// var model = LinkageModel.Fit(tally);
/// Console.WriteLine($"{model.Status}: {model.Prior:P1} of the pairs are matches"); // Converged: 9.3 % of the pairs are matches
/// Console.WriteLine(
///     $"name: agrees for {model.Fields[0].M[1]:P1} of matches, {model.Fields[0].U[1]:P1} of others"); // name: agrees for 99.4 % of matches, 1.3 % of others
/// </code>
/// </example>
public static class LinkageModel
{
    private const int FewestFields = 3;

    /// <summary>Fits the model.</summary>
    /// <param name="tally">The patterns of all pairs compared.</param>
    /// <param name="options">Start, pseudo-counts and limits; null is <see cref="LinkageModelOptions.Default"/>.</param>
    /// <returns>The model and how it was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="ArgumentException">The start has other fields or levels than the tally.</exception>
    public static LinkageModelResult Fit(PatternTally tally, LinkageModelOptions? options = null)
    {
        options ??= LinkageModelOptions.Default;
        var groups = Guard.NotNull(tally).ToGroups();
        var start = Start(tally, options);
        if (tally.Count == 0 || !IsIdentified(tally.Levels, options.Free))
        {
            return Undefined(tally.Count == 0 ? LinkageStatus.NoData : LinkageStatus.Singular);
        }

        var kernel = new LinkageSteps(groups, start, options.Prior, options.Smoothing, options.Free);
        var logLikelihoods = new List<double> { kernel.LogLikelihood() };
        var isConverged = false;
        while (!isConverged && logLikelihoods.Count <= options.MostSteps)
        {
            kernel.Step();
            logLikelihoods.Add(kernel.LogLikelihood());
            var (before, after) = (logLikelihoods[logLikelihoods.Count - 2], logLikelihoods[logLikelihoods.Count - 1]);
            isConverged = options.Tolerance > 0 && Math.Abs(after - before) <= options.Tolerance * Math.Abs(before);
        }

        var isUnmoved = start.All(field => field.M.SequenceEqual(field.U));
        return new LinkageModelResult
        {
            Status = isUnmoved ? LinkageStatus.Unresolved : isConverged ? LinkageStatus.Converged : LinkageStatus.StepLimit,
            Prior = Figure.Of(kernel.Prior),
            Fields = kernel.Fields(),
            Patterns = groups,
            Probabilities = kernel.Probabilities(),
            LogLikelihoods = logLikelihoods,
        };
    }

    private static LinkageModelResult Undefined(LinkageStatus status) => new()
    {
        Status = status,
        Prior = Figure.Undefined<double>(status == LinkageStatus.NoData ? UndefinedReason.NoData : UndefinedReason.Singular),
        Fields = [],
        Patterns = [],
        Probabilities = [],
        LogLikelihoods = [],
    };

    private static bool IsIdentified(IReadOnlyList<int> levels, LinkageFree free)
    {
        var (cells, parameters) = (1.0, 1.0);
        foreach (var count in levels)
        {
            cells *= count;
            parameters += (free == LinkageFree.MatchesOnly ? 1 : 2) * (count - 1.0);
        }

        return parameters <= cells - 1 && (free == LinkageFree.MatchesOnly || levels.Count(count => count > 1) >= FewestFields);
    }

    private static LinkageField[] Start(PatternTally tally, LinkageModelOptions options)
    {
        if (options.Start is not { } start)
        {
            return [.. tally.Levels.Select(LinkageSteps.DefaultStart)];
        }

        Guard.SameLength(start.Count, tally.Levels.Count, nameof(options), nameof(tally));
        for (var i = 0; i < start.Count; i++)
        {
            Guard.SameLength(start[i].LevelsIn(nameof(options)), tally.Levels[i], nameof(options), nameof(tally));
        }

        return [.. start];
    }
}
