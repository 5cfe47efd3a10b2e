using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The interval of any statistic from resamples of its own data.</summary>
/// <remarks>
/// <para><b>Formula.</b> With t the statistic, t*₍q₎ the quantile of R resamples at place (R + 1)q, interpolated on the normal scale; α = 1 − level.
/// Percentile: t*₍α/2₎ … t*₍1−α/2₎.
/// Basic: 2t − t*₍1−α/2₎ … 2t − t*₍α/2₎. Normal: t − bias ± z·se. BCa: the places Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), z₀ = Φ⁻¹(share of t* below t, those equal
/// to t counted half),
/// a = Σu³/(6(Σu²)^1.5) with u = (mean of the jackknife) − t₍₋ᵢ₎.</para>
/// <para><b>Units.</b> Those of the statistic.</para>
/// <para><b>Domain.</b> At least one finite value; from two to ten million resamples. The statistic gets a span of as many values as the data and must be
/// a pure function; it may answer NaN
/// where it is undefined.</para>
/// <para><b>Edge cases.</b> No value: undefined, <see cref="UndefinedReason.NoData"/>; one value, or fewer than two defined resamples: value without interval,
/// <see cref="UndefinedReason.SmallSample"/>. All resamples alike: <see cref="UndefinedReason.ZeroVariance"/>. The statistic of the sample undefined:
/// <see cref="UndefinedReason.OutsideDomain"/>. All
/// resamples on one side of t leave BCa without z₀, and limits that would not enclose t are none: <see cref="UndefinedReason.OutsideDomain"/>. A place
/// outside the resamples is held at their extremes, as
/// R's boot does with a warning.</para>
/// <para><b>Method.</b> xoroshiro128++, eight side by side, several indices from each draw without bias, resample i from its own place in the seed's
/// stream: the same numbers
/// on every platform. For the mean no resample is copied and the jackknife is a closed form.</para>
/// <para><b>Source.</b> B. Efron, JASA 82, 1987; A. C. Davison and D. V. Hinkley, Bootstrap Methods, 1997, ch. 5; D. Blackman and S. Vigna, ACM TOMS 47,
/// 2021; N. Brackett-Rozinsky
/// and D. Lemire, Batched ranged random integer generation, 2024. Matches R's boot.ci from given resamples, except that R takes a from a regression of the
/// resamples.</para>
/// </remarks>
public static partial class Bootstrap
{
    /// <summary>A statistic of a sample; NaN where it is undefined.</summary>
    /// <param name="sample">The values, in no order that means anything.</param>
    /// <returns>The statistic.</returns>
    public delegate double Statistic(ReadOnlySpan<double> sample);

    /// <summary>The interval of any statistic.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="statistic">A pure function of a sample.</param>
    /// <param name="options">How; null for <see cref="BootstrapOptions.Default"/>.</param>
    /// <returns>The interval with its ingredients.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the statistic is null.</exception>
    public static BootstrapResult Compute(ReadOnlySpan<double> values, Statistic statistic, BootstrapOptions? options = null)
    {
        Guard.AllFinite(values, nameof(values));
        Guard.NotNull(statistic);
        options ??= BootstrapOptions.Default;
        if (values.IsEmpty)
        {
            return Undefined(UndefinedReason.NoData, options);
        }

        var (replicates, sample, indices) = (new double[options.Resamples], new double[values.Length], new int[values.Length]);
        var draws = new ResampleIndices(values.Length);
        for (var r = 0; r < replicates.Length; r++)
        {
            draws.Fill(options.Seed, (ulong)r, indices);
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = values[indices[i]];
            }

            replicates[r] = statistic(sample);
        }

        return Assemble(statistic(values), replicates, options.Method == IntervalMethod.BootstrapBca ? Jackknife(values, statistic) : [], options);
    }

    /// <summary>The interval of the mean, without copying a resample.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="options">How; null for <see cref="BootstrapOptions.Default"/>.</param>
    /// <returns>The interval with its ingredients.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static BootstrapResult ComputeMean(ReadOnlySpan<double> values, BootstrapOptions? options = null)
    {
        Guard.AllFinite(values, nameof(values));
        options ??= BootstrapOptions.Default;
        if (values.IsEmpty)
        {
            return Undefined(UndefinedReason.NoData, options);
        }

        var mean = Moments.Mean(values);
        var (replicates, indices) = (new double[options.Resamples], new int[values.Length]);
        var draws = new ResampleIndices(values.Length);
        for (var r = 0; r < replicates.Length; r++)
        {
            draws.Fill(options.Seed, (ulong)r, indices);
            replicates[r] = ResampleIndices.Sum(values, indices) / values.Length;
        }

        // Leaving out xᵢ moves the mean by (x̄ − xᵢ)/(n − 1).
        var jackknife = new double[options.Method == IntervalMethod.BootstrapBca && values.Length > 1 ? values.Length : 0];
        for (var i = 0; i < jackknife.Length; i++)
        {
            jackknife[i] = mean + ((mean - values[i]) / (values.Length - 1));
        }

        return Assemble(mean, replicates, jackknife, options);
    }

    /// <summary>The interval from resamples that somebody else drew: R's boot.ci.</summary>
    /// <param name="statistic">The statistic of the sample itself; finite.</param>
    /// <param name="replicates">The statistic of each resample; NaN where it is undefined.</param>
    /// <param name="jackknife">The statistic without each value in turn, for BCa; empty otherwise.</param>
    /// <param name="options">Method and level; null for <see cref="BootstrapOptions.Default"/>. Seed and number of resamples do not matter.</param>
    /// <returns>The interval with its ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="statistic"/> or a jackknife value is not finite, or a replicate is infinite.</exception>
    public static BootstrapResult FromReplicates(double statistic, ReadOnlySpan<double> replicates, ReadOnlySpan<double> jackknife,
        BootstrapOptions? options = null)
    {
        Guard.Finite(statistic);
        Guard.AllFinite(jackknife, nameof(jackknife));
        for (var i = 0; i < replicates.Length; i++)
        {
            if (double.IsInfinity(replicates[i]))
            {
                throw Guard.Item(nameof(replicates), "must be finite or NaN", i, replicates[i]);
            }
        }

        return Assemble(statistic, replicates.ToArray(), jackknife, options ?? BootstrapOptions.Default);
    }

    private static BootstrapResult Undefined(UndefinedReason reason, BootstrapOptions options)
    {
        var none = Figure.Undefined<double>(reason);
        return new BootstrapResult
        {
            Headline = Estimate.Undefined(reason, options.Level, options.Method),
            Resamples = 0,
            UndefinedResamples = 0,
            Bias = none,
            StandardError = none,
            BiasCorrection = none,
            Acceleration = none,
        };
    }

    private static double[] Jackknife(ReadOnlySpan<double> values, Statistic statistic)
    {
        if (values.Length < 2)
        {
            return [];
        }

        var rest = values.Slice(1).ToArray();
        var jackknife = new double[values.Length];
        for (var i = 0; i < jackknife.Length; i++)
        {
            jackknife[i] = statistic(rest);
            if (i < rest.Length)
            {
                rest[i] = values[i];
            }
        }

        return jackknife;
    }
}
