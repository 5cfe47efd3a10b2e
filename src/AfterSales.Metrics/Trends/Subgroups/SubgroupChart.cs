using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Means and spread of subgroups (X̄–S and X̄–R chart): several measured values a period, as handling times of a day's sample.</summary>
/// <remarks>
/// <para><b>Formula.</b> Center: the mean of all values; σ = mean of sᵢ/c₄(nᵢ), or of Rᵢ/d₂(nᵢ). Means: center ± 3σ/√nᵢ. Spread: c₄σ ± 3σ√(1 − c₄²), or
/// d₂σ ± 3d₃σ, not below 0. With equal sizes these are the textbook's A₂, A₃, B₃, B₄, D₃, D₄.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> Subgroups of values taken under like conditions; sizes may differ, for ranges up to 25. A single value a period belongs on
/// <see cref="IndividualsChart"/>. Many values a period: the limits of the means become so narrow that every drift signals.</para>
/// <para><b>Edge cases.</b> An empty subgroup stays on the chart without mean. A subgroup of one value has a mean and no spread. A baseline without value has
/// no center, <see cref="UndefinedReason.NoData"/>; one without a subgroup of two values no σ and no limits, <see cref="UndefinedReason.SmallSample"/>.
/// Subgroups without spread collapse the limits onto the center. Subgroups after the baseline move no limit.</para>
/// <para><b>Method.</b> One pass. d₂ and d₃ by quadrature to 1e-12, c₄ by its recursion. Limits are exclusive.</para>
/// <para><b>Source.</b> W. A. Shewhart 1931; D. C. Montgomery, Introduction to Statistical Quality Control, chapter 6; ISO 7870-2.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = SubgroupChart.Compute([[0, 1], [2, 3]], new SubgroupChartOptions { Dispersion = SubgroupDispersion.Range });
/// var sigma = Math.Sqrt(Math.PI) / 2;
/// Console.WriteLine(result.Phases[0].Sigma.Value); // 0.8862269254527578
/// Console.WriteLine(result.Spreads[0].Sigma.Value); // 0.7555106397628666
/// </code>
/// </example>
public static class SubgroupChart
{
    /// <summary>The two charts.</summary>
    /// <param name="subgroups">The values of each period, finite and within ±1e100; an empty one where there was no sample.</param>
    /// <param name="options">Spread, rules, phases; null for standard deviations and points beyond 3σ in one phase.</param>
    /// <returns>The charts.</returns>
    /// <exception cref="ArgumentException">A subgroup is null or too large for ranges, a value is not finite or beyond ±1e100, or the phases do not
    /// follow each other.</exception>
    public static SubgroupChartResult Compute(IReadOnlyList<IReadOnlyList<double>> subgroups, SubgroupChartOptions? options = null)
    {
        var chosen = options ?? SubgroupChartOptions.Default;
        var groups = Guard.NoneNull(subgroups).Select(group => SeriesValues.Checked(group.ToArray().AsSpan(), nameof(subgroups))).ToArray();
        for (var i = 0; i < groups.Length; i++)
        {
            if (chosen.Dispersion == SubgroupDispersion.Range && groups[i].Length > SubgroupConstants.LargestRange)
            {
                throw Guard.Item(nameof(subgroups), "must have at most 25 values where ranges measure the spread", i, groups[i].Length);
            }
        }

        return Of(groups, chosen);
    }

    private static SubgroupChartResult Of(double[][] groups, SubgroupChartOptions options)
    {
        var spreads = Array.ConvertAll(groups, group => Spread(group, options.Dispersion));
        var ranges = ChartPhases.Ranges(options.Phases, groups.Length);
        var phases = new SubgroupChartPhase[ranges.Length];
        var (means, dispersions) = (new ChartPoint[groups.Length], new ChartPoint[groups.Length]);
        for (var p = 0; p < ranges.Length; p++)
        {
            var (start, end, baseline) = ranges[p];
            phases[p] = Phase(groups, spreads, (start, end, baseline), options, options.Phases.Count > 0 ? options.Phases[p].Reason : null);
            for (var i = start; i < end; i++)
            {
                means[i] = Mean(groups[i], i + 1, phases[p]);
                dispersions[i] = Dispersion(groups[i].Length, spreads[i], i + 1, phases[p], options.Dispersion);
            }
        }

        var starts = ranges.Select(range => range.Start + 1).ToArray();
        return new SubgroupChartResult
        {
            Dispersion = options.Dispersion,
            Means = FrozenList.Own(means),
            Spreads = FrozenList.Own(dispersions),
            Phases = FrozenList.Own(phases),
            MeanSignals = FrozenList.Own(ChartSignals.Of(means, options.Rules, starts).ToArray()),
            SpreadSignals = FrozenList.Own(ChartSignals.Of(dispersions, ChartRules.Default, starts).ToArray()),
            FalseAlarms = FalseAlarms.Compute(options.Rules, Math.Min(groups.Length, FalseAlarms.MostPeriods)),
        };
    }

    private static SubgroupChartPhase Phase(
        double[][] groups, double?[] spreads, (int Start, int End, int Baseline) range, SubgroupChartOptions options, string? reason)
    {
        var (values, sigmas, count) = (new List<double>(), new List<double>(), 0);
        for (var i = range.Start; i < range.Baseline; i++)
        {
            values.AddRange(groups[i]);
            count += groups[i].Length > 0 ? 1 : 0;
            if (spreads[i] is { } spread)
            {
                sigmas.Add(spread / Constants(groups[i].Length, options.Dispersion).Mean);
            }
        }

        var none = Figure.Undefined<double>(values.Count == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample);
        return new SubgroupChartPhase
        {
            First = range.Start + 1,
            Last = range.End,
            BaselineCount = count,
            Reason = reason,
            Center = values.Count == 0 ? none : Figure.Of(Center(values.ToArray())),
            Sigma = sigmas.Count == 0 ? none : Figure.Of(Center(sigmas.ToArray())),
        };
    }

    private static ChartPoint Mean(double[] group, int position, SubgroupChartPhase phase)
    {
        var sigma = group.Length == 0 && phase.Sigma.IsDefined
            ? Figure.Undefined<double>(UndefinedReason.NoData)
            : phase.Sigma.Select(s => s / Math.Sqrt(group.Length));
        return new ChartPoint
        {
            Position = position,
            Value = group.Length == 0 ? null : Center(group),
            Center = phase.Center.Value,
            Lower = phase.Center.Value - (3 * sigma.Value),
            Upper = phase.Center.Value + (3 * sigma.Value),
            Sigma = sigma,
        };
    }

    private static ChartPoint Dispersion(int size, double? spread, int position, SubgroupChartPhase phase, SubgroupDispersion kind)
    {
        if (size < 2 || phase.Sigma.Value is not { } sigma)
        {
            var why = Figure.Undefined<double>(size == 0 ? UndefinedReason.NoData : phase.Sigma.Reason ?? UndefinedReason.SmallSample);
            return new ChartPoint { Position = position, Value = spread, Center = null, Lower = null, Upper = null, Sigma = why };
        }

        var (mean, deviation) = Constants(size, kind);
        return new ChartPoint
        {
            Position = position,
            Value = spread,
            Center = mean * sigma,
            Lower = Math.Max(sigma * (mean - (3 * deviation)), 0),
            Upper = sigma * (mean + (3 * deviation)),
            Sigma = Figure.Of(sigma * deviation),
        };
    }

    private static (double Mean, double Deviation) Constants(int size, SubgroupDispersion kind)
        => kind == SubgroupDispersion.Range ? SubgroupConstants.OfRange(size) : SubgroupConstants.OfDeviation(size);

    // Equal values have exactly their own mean: rounding must not put a point beyond limits that collapsed.
    private static double Center(double[] values) => SeriesValues.IsConstant(values) ? values[0] : SeriesValues.Mean(values);

    private static double? Spread(double[] group, SubgroupDispersion kind)
    {
        if (group.Length < 2)
        {
            return null;
        }

        if (SeriesValues.IsConstant(group))
        {
            return 0;
        }

        if (kind == SubgroupDispersion.Range)
        {
            return group.Max() - group.Min();
        }

        var centered = Correlations.Centered(group);
        return Math.Sqrt(Correlations.Product(centered, centered, 0) / (group.Length - 1));
    }
}
