using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Internal rates of return of flows one period apart: every one of them, each proven.</summary>
/// <remarks>
/// <para><b>Formula.</b> All r &gt; −1 with Σ aₜ / (1 + r)^t = 0, t = 0, 1, 2 …</para>
/// <para><b>Units.</b> r is a fraction for each period: 0.08 is 8 %.</para>
/// <para><b>Domain.</b> Amounts in one currency, one for each period, zero where nothing moves. Amounts in double are taken at their exact binary value,
/// for series beyond what a decimal holds; they may lie as far apart as doubles do.</para>
/// <para><b>Edge cases.</b> No amount is <see cref="RateOfReturnStatus.Empty"/>; all zero, <see cref="RateOfReturnStatus.IdenticallyZero"/>; one sign only,
/// <see cref="RateOfReturnStatus.NoSignChange"/>; both signs but no rate, <see cref="RateOfReturnStatus.NoRoot"/>; a net present value that touches zero
/// without
/// crossing it within rounding, <see cref="RateOfReturnStatus.Unresolved"/>; all without a rate and with the reason. Several rates are all in
/// <see cref="RateOfReturnResult.Roots"/>, and the options choose. Zeros before the first amount change nothing. A rate within 2⁻⁵³ of −100 % is shown as
/// the double
/// next to −1, one above 1.8·10³⁰⁸ as an overflow; its logarithm is exact in both cases.</para>
/// <para><b>Method.</b> That of <see cref="Xirr"/>, with the period for a day.</para>
/// <para><b>Source.</b> Definition: Brealey, Myers and Allen, Principles of Corporate Finance, ch. 5. We differ from Excel's IRR on purpose: it shows one
/// of several
/// rates without a word, depends on a guess, and gives up (#NUM!) or stops short near −100 %.</para>
/// </remarks>
/// <example>
/// <code>
/// decimal[] flows = [-120_000m, 45_000m, 55_000m, 60_000m];
/// Console.WriteLine(InternalRateOfReturn.Compute(flows).Headline); // 0.15081000576787715
/// </code>
/// </example>
public static class InternalRateOfReturn
{
    /// <summary>Every rate, with its proof.</summary>
    /// <param name="amounts">One amount for each period: positive comes in, negative goes out.</param>
    /// <param name="options">Which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <returns>The rates, the one chosen, and what is proven.</returns>
    /// <exception cref="ArgumentException">The options name a day count.</exception>
    public static RateOfReturnResult Compute(ReadOnlySpan<decimal> amounts, RateOfReturnOptions? options = null)
    {
        return RateOfReturnEngine.Result(Input(amounts, options));
    }

    /// <summary>Every rate of amounts in double, with its proof.</summary>
    /// <param name="amounts">One finite amount for each period, at its exact binary value.</param>
    /// <param name="options">Which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <returns>The rates, the one chosen, and what is proven.</returns>
    /// <exception cref="ArgumentException">An amount is NaN or infinite, or the options name a day count.</exception>
    public static RateOfReturnResult Compute(ReadOnlySpan<double> amounts, RateOfReturnOptions? options = null)
    {
        options = Undated(options);
        var input = new RateOfReturnInput { Doubles = Guard.AllFinite(amounts, nameof(amounts)), Choice = options.Choice, Guess = options.Guess };
        return RateOfReturnEngine.Result(input);
    }

    /// <summary>The rate alone, without allocating up to 256 periods and from pooled memory above; rates that two doubles cannot tell apart take long
    /// numbers, and memory.</summary>
    /// <param name="amounts">One amount for each period: positive comes in, negative goes out.</param>
    /// <param name="options">Which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <returns>The rate chosen and what is proven.</returns>
    /// <exception cref="ArgumentException">The options name a day count.</exception>
    public static RateOfReturn ComputeRate(ReadOnlySpan<decimal> amounts, RateOfReturnOptions? options = null)
        => RateOfReturnEngine.Rate(Input(amounts, options), default);

    /// <summary>The rate and all log rates into the caller's memory, without allocating up to 256 periods and from pooled memory above; rates that two
    /// doubles cannot tell apart take long numbers, and memory.</summary>
    /// <param name="amounts">One amount for each period: positive comes in, negative goes out.</param>
    /// <param name="logRates">Filled with ln(1 + r) of all rates in ascending order, as many as fit: <see cref="RateOfReturn.RootCount"/> says how many
    /// there are.</param>
    /// <param name="options">Which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <returns>The rate chosen and what is proven.</returns>
    /// <exception cref="ArgumentException">The options name a day count.</exception>
    public static RateOfReturn ComputeRate(ReadOnlySpan<decimal> amounts, Span<double> logRates, RateOfReturnOptions? options = null)
        => RateOfReturnEngine.Rate(Input(amounts, options), logRates);

    /// <summary>The rates of many series that stand one after another in one span.</summary>
    /// <param name="amounts">The amounts of all series.</param>
    /// <param name="ends">Where each series ends, exclusive: it starts where the one before ends.</param>
    /// <param name="rates">Filled with one rate for each series.</param>
    /// <param name="options">Which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The ends do not close at the last amount, there is not one rate for each, or the options
    /// name a day count.</exception>
    public static void ComputeRates(
        ReadOnlySpan<decimal> amounts, ReadOnlySpan<int> ends, Span<RateOfReturn> rates, RateOfReturnOptions? options = null)
    {
        Guard.SameLength(rates.Length, ends.Length, nameof(rates), nameof(ends));
        Guard.Ends(ends, amounts.Length, nameof(ends));
        RateOfReturnEngine.Rates(Input(amounts, options), ends, rates);
    }

    private static RateOfReturnInput Input(ReadOnlySpan<decimal> amounts, RateOfReturnOptions? options)
    {
        options = Undated(options);
        return new RateOfReturnInput { Amounts = amounts, Choice = options.Choice, Guess = options.Guess };
    }

    private static RateOfReturnOptions Undated(RateOfReturnOptions? options)
    {
        options ??= RateOfReturnOptions.Default;
        return options.DayCount == RateOfReturnOptions.Default.DayCount
            ? options
            : throw new ArgumentException($"Options must not name a day count for flows without dates; it is {options.DayCount}.", nameof(options));
    }
}
