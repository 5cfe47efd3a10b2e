using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>How many customers must answer before an index, or a difference, can be told from chance.</summary>
/// <remarks>
/// <para><b>Formula.</b> n₀ = z²v/E², v = p(1 − p) for a share, p + d − (p − d)² for a net promoter score; finite population n = n₀/(1 + (n₀ − 1)/N);
/// invitations n/response rate;
/// design effect n·deff. Two shares: (z_a√(2p̄q̄) + z_b√(p₁q₁ + p₂q₂))²/(p₁ − p₂)², and by arcsine 2x²/h² with Φ(x − z_a) + Φ(−x − z_a) = power, h =
/// 2asin√p₁ − 2asin√p₂.
/// Two means: the n at which the two-sided t test on 2n − 2 degrees of freedom has the power asked for. Alpha: the least n at which Feldt's interval, (1 −
/// α)(F₁₋ₐ/₂ − Fₐ/₂) wide
/// with n − 1 and (n − 1)(k − 1) degrees of freedom, is no wider than asked for.</para>
/// <para><b>Units.</b> Answers; for alpha respondents who answer all items. Margins of shares are fractions, of net promoter scores points.</para>
/// <para><b>Domain.</b> Margins positive; shares from 0 to 1, power and level strictly inside.</para>
/// <para><b>Edge cases.</b> A variance of 0 (p of 0 or 1) needs no sample by the formula; one answer is the least that is ever returned. A population of 1
/// needs that one, and no design effect asks for more answers than the population has. A difference of means so
/// large that fewer would do needs two answers a group, without which there is no t test. Equal shares or a difference of 0 have no finite sample, and a
/// margin or difference so small that the answers exceed what a long counts none that exists: a caller's mistake.</para>
/// <para><b>Method.</b> Closed forms; for means bisection on the power, which is ∫(Φ(δ − cs) + Φ(−δ − cs))f(s)ds over the distribution of the pooled deviation;
/// above a million answers the normal number and z²/4.</para>
/// <para><b>Source.</b> W. Cochran, Sampling Techniques, 3rd ed. 1977, ch. 4; J. Cohen, Statistical Power Analysis, 2nd ed. 1988; L. Feldt, Psychometrika
/// 30, 1965, and
/// D. Bonett and T. Wright, Journal of Organizational Behavior 36, 2015, for alpha; W. Guenther, The American Statistician 35, 1981, for z²/4; R
/// power.prop.test; statsmodels solve_power.</para>
/// </remarks>
/// <example>
/// <code>
/// var normal = Math.Pow(NormalDistribution.TwoSidedQuantile(0.95) + NormalDistribution.Quantile(0.8), 2) * 2;
/// var (below, above) = (SampleSize.ForTwoMeans(Math.Sqrt(normal / 999_990)), SampleSize.ForTwoMeans(Math.Sqrt(normal / 1_000_010)));
/// Console.WriteLine(below.Approximate); // 999987.5506274411
/// Console.WriteLine(above.Approximate); // 1000007.5505784533
/// Console.WriteLine(below.Unrounded - below.Approximate); // 0.9603656081017107
/// Console.WriteLine(above.Unrounded - above.Approximate); // 0.9603647051844746
/// </code>
/// </example>
public static class SampleSize
{
    private const long MostRespondents = 1L << 40;

    /// <summary>From here the t test is the normal test and z²/4 more answers, to a part in 1e11 (Guenther 1981).</summary>
    private const double ManyAnswers = 1e6;

    /// <summary>A level beyond which no double stands between it and 1.</summary>
    private const double LeastSignificance = 1e-15;

    /// <summary>The t test needs a deviation within each group.</summary>
    private const double LeastForMeans = 2;

    /// <summary>Answers for a share (CSAT, top box) to a margin.</summary>
    /// <param name="share">The share expected; 0.5 when nothing is known, which needs the most.</param>
    /// <param name="margin">Half the width of the interval, as a fraction: 0.05 is five percentage points.</param>
    /// <param name="options">Level, population, response rate, design effect; null for the default.</param>
    /// <returns>The numbers needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1, or the margin not positive.</exception>
    public static SampleSizeResult ForShare(double share, double margin, SampleSizeOptions? options = null)
        => ForMargin(
            Guard.InRange(share, 0, 1) * (1 - share), Math.Sqrt(share * (1 - share)), Guard.Positive(margin), options ?? SampleSizeOptions.Default);

    /// <summary>Answers for a mean (CES, a composite index) to a margin.</summary>
    /// <param name="standardDeviation">The standard deviation of one answer expected.</param>
    /// <param name="margin">Half the width of the interval, in the same units.</param>
    /// <param name="options">Level, population, response rate, design effect; null for the default.</param>
    /// <returns>The numbers needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative or its square beyond the largest double, the margin is not positive, or asks for
    /// more answers than a long counts.</exception>
    public static SampleSizeResult ForMean(double standardDeviation, double margin, SampleSizeOptions? options = null)
    {
        var variance = Guard.Representable(Guard.NotNegative(standardDeviation) * standardDeviation, nameof(standardDeviation));
        return ForMargin(variance, standardDeviation, Guard.Positive(margin), options ?? SampleSizeOptions.Default);
    }

    /// <summary>Answers for a net promoter score to a margin.</summary>
    /// <param name="promoterShare">The share of promoters expected.</param>
    /// <param name="detractorShare">The share of detractors expected; both 0.5 need the most.</param>
    /// <param name="marginPoints">Half the width of the interval, in points.</param>
    /// <param name="options">Level, population, response rate, design effect; null for the default.</param>
    /// <returns>The numbers needed. An adjusted Wald interval of the same width needs three answers less.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The shares are not from 0 to 1 together, or the margin not positive.</exception>
    public static SampleSizeResult ForNetPromoterScore(double promoterShare, double detractorShare, double marginPoints, SampleSizeOptions? options = null)
    {
        Guard.InRange(promoterShare, 0, 1);
        Guard.InRange(detractorShare, 0, 1 - promoterShare);
        var difference = promoterShare - detractorShare;
        var variance = promoterShare + detractorShare - (difference * difference);
        return ForMargin(variance, Math.Sqrt(variance), Guard.Positive(marginPoints) / 100, options ?? SampleSizeOptions.Default, nameof(marginPoints));
    }

    /// <summary>Answers for each of two groups, to find a difference of shares.</summary>
    /// <param name="first">The first group's share expected.</param>
    /// <param name="second">The second group's; another one.</param>
    /// <param name="power">Chance to find the difference; 0.8 is usual.</param>
    /// <param name="significance">Two-sided significance level; 0.05 is usual.</param>
    /// <returns>The numbers needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1, both are alike, or power is not inside (significance, 1), or significance
    /// not from 1e-15 to 1 − 1e-15.</exception>
    public static ComparisonSampleSizeResult ForTwoShares(double first, double second, double power = 0.8, double significance = 0.05)
    {
        Guard.InRange(first, 0, 1);
        if (Guard.InRange(second, 0, 1) == first)
        {
            throw Guard.OutOfRange(nameof(second), "must differ from the first share", second);
        }

        var (a, b) = (Critical(significance), NormalDistribution.Quantile(Guard.Between(power, significance, 1)));
        var middle = (first + second) / 2;
        var root = (a * Math.Sqrt(2 * middle * (1 - middle))) + (b * Math.Sqrt((first * (1 - first)) + (second * (1 - second))));

        // asin a − asin b = asin(a√(1 − b²) − b√(1 − a²)), without the difference of neighbors.
        var between = Math.Sqrt(first * (1 - second)) + Math.Sqrt(second * (1 - first));
        var effect = 2 * Elementary.Asin(Math.Max(-1, Math.Min(1, (first - second) / between)));
        var exact = Math.Max(root, 0) / Math.Abs(first - second);
        return Comparison(effect, exact * exact, 2 * Square(Shift(a, power) / effect), nameof(second));
    }

    /// <summary>Answers for each of two groups, to find a difference of means by the t test.</summary>
    /// <param name="effectSize">Cohen's d: the difference of means in standard deviations; not 0.</param>
    /// <param name="power">Chance to find the difference, above the significance level; 0.8 is usual.</param>
    /// <param name="significance">Two-sided significance level; 0.05 is usual.</param>
    /// <returns>The numbers needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The effect is 0, not finite, or so small that it needs more answers than a long counts, or power is
    /// not inside (significance, 1), or significance not from 1e-15 to 1 − 1e-15.</exception>
    public static ComparisonSampleSizeResult ForTwoMeans(double effectSize, double power = 0.8, double significance = 0.05)
    {
        var effect = Guard.Positive(Math.Abs(effectSize), nameof(effectSize));
        Guard.Between(power, significance, 1);
        var normal = 2 * Square(Shift(Critical(significance), power) / effect);
        var (low, high) = (LeastForMeans, LeastForMeans);
        if (normal > ManyAnswers)
        {
            return Comparison(effectSize, normal + (Square(Critical(significance)) / 4), normal, nameof(effectSize));
        }

        while (TPower(high, effect, significance) < power)
        {
            (low, high) = (high, high * 2);
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
            {
                break;
            }

            (low, high) = TPower(middle, effect, significance) < power ? (middle, high) : (low, middle);
        }

        return Comparison(effectSize, high, normal, nameof(effectSize));
    }

    /// <summary>Respondents for Cronbach's alpha, to an interval no wider than asked for.</summary>
    /// <param name="alpha">The alpha expected, below 1; a lower one needs more.</param>
    /// <param name="items">Questions of the scale, at least two.</param>
    /// <param name="width">Upper limit less lower limit, at most.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The respondents needed, and the interval that they give.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Alpha is not below 1, there are fewer than two items, the width is not positive, or the level is
    /// outside (0, 1).</exception>
    public static ReliabilitySampleSizeResult ForCronbachAlpha(double alpha, int items, double width, double level = Estimate.DefaultLevel)
    {
        if (Guard.Finite(alpha) >= 1)
        {
            throw Guard.OutOfRange(nameof(alpha), "must be below 1", alpha);
        }

        Guard.InRange(items, 2, int.MaxValue);
        Guard.Positive(width);
        Guard.Between(level, 0, 1);
        Estimate At(long respondents) => CronbachAlpha.Interval(alpha, items, respondents, level);
        bool IsNarrow(long respondents) => At(respondents) is { Lower: { } lower, Upper: { } upper } && upper - lower <= width;
        var (few, enough) = (1L, 2L);
        while (!IsNarrow(enough))
        {
            (few, enough) = enough < MostRespondents ? (enough, 2 * enough)
                : throw Guard.OutOfRange(nameof(width), "must not ask for more respondents than there can be", width);
        }

        while (enough - few > 1)
        {
            var middle = (few + enough) / 2;
            (few, enough) = IsNarrow(middle) ? (few, middle) : (middle, enough);
        }

        return new ReliabilitySampleSizeResult { Respondents = enough, Interval = At(enough) };
    }

    /// <summary>The shift x at which a two-sided normal test finds it, Φ(x − z_a) + Φ(−x − z_a) = power; the second term is the chance of the wrong
    /// side.</summary>
    private static double Shift(double critical, double power)
    {
        var (low, high) = (0.0, critical + 10);
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
            {
                return high;
            }

            (low, high) = NormalDistribution.Cumulative(middle - critical) + NormalDistribution.Cumulative(-middle - critical) < power ? (middle, high)
                : (low, middle);
        }
    }

    private static double Critical(double significance)
        => NormalDistribution.TwoSidedQuantile(1 - Guard.InRange(significance, LeastSignificance, 1 - LeastSignificance));

    private static SampleSizeResult ForMargin(double variance, double deviation, double margin, SampleSizeOptions options, string name = "margin")
    {
        // The squares of a very small or large margin may be no doubles where their quotient is one.
        var z = NormalDistribution.TwoSidedQuantile(options.Level);
        var isPlain = margin is > 1e-100 and < 1e100 && deviation is 0 or (> 1e-100 and < 1e100);
        var root = z * (deviation / margin);
        var boundless = isPlain ? z * z * variance / (margin * margin) : root * root;
        RequireCountable(boundless, name);
        var unrounded = options.Population is { } population ? Finite(boundless, population) : boundless;
        var answers = Whole(unrounded, options.Population, name);
        var designed = Whole(unrounded * options.DesignEffect, options.Population, name);
        return new SampleSizeResult
        {
            Variance = variance,
            Boundless = boundless,
            Unrounded = unrounded,
            Answers = answers,
            AnswersWithDesignEffect = designed,
            Invitations = Whole(answers / options.ResponseRate, null, name),
            InvitationsWithDesignEffect = Whole(designed / options.ResponseRate, null, name),
        };
    }

    // n₀/(1 + (n₀ − 1)/N) without the difference, which would be all that is left of the denominator for one customer and a small n₀.
    private static double Finite(double boundless, long population) => boundless == 0 ? 0 : boundless / ((boundless + (population - 1.0)) / population);

    // Up to the next whole answer, forgiving the last digits of a division; never none, never more than there are.
    private static long Whole(double number, long? population, string name)
    {
        var whole = Math.Max(1, Math.Ceiling(number * (1 - 1e-14)));
        return population is { } all && whole > all ? all : whole < long.MaxValue ? (long)whole
            : throw Guard.OutOfRange(name, "must not ask for more answers than can be counted", whole);
    }

    private static ComparisonSampleSizeResult Comparison(double effect, double unrounded, double approximate, string name)
    {
        RequireCountable(unrounded, name);
        RequireCountable(approximate, name);
        return new ComparisonSampleSizeResult { EffectSize = effect, Unrounded = unrounded, Answers = Whole(unrounded, null, name), Approximate = approximate };
    }

    private static void RequireCountable(double answers, string name)
    {
        if (!(answers < long.MaxValue))
        {
            throw Guard.OutOfRange(name, "must not ask for more answers than can be counted", answers);
        }
    }

    private static double Square(double x) => x * x;

    /// <summary>Power of the two-sided t test of two groups of n.</summary>
    /// <remarks>With s² = χ²/ν: P(|T| &gt; c) = E[Φ(δ − cs) + Φ(−δ − cs)], Simpson over the quantiles of s, whose density is smooth and light in the
    /// tails.</remarks>
    private static double TPower(double n, double effect, double significance)
    {
        var freedom = (2 * n) - 2;
        var (shift, critical) = (effect * Math.Sqrt(n / 2), StudentTDistribution.TwoSidedQuantile(1 - significance, freedom));
        var (low, high) = (Math.Sqrt(ChiSquaredDistribution.Quantile(1e-16, freedom) / freedom),
            Math.Sqrt(ChiSquaredDistribution.InverseSurvival(1e-16, freedom) / freedom));
        const int Steps = 400;
        var width = (high - low) / Steps;
        var (power, mass) = (0.0, 0.0);
        for (var i = 0; i <= Steps; i++)
        {
            var s = low + (i * width);
            var weight = (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2)
                * Elementary.Exp(((freedom - 1) * Elementary.Log(s)) - (freedom * s * s / 2) + (freedom / 2));
            power += weight * (NormalDistribution.Cumulative(shift - (critical * s)) + NormalDistribution.Cumulative(-shift - (critical * s)));
            mass += weight;
        }

        return power / mass;
    }
}
