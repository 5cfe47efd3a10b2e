using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>Internal rates of return of dated flows: every one of them, each proven.</summary>
/// <remarks>
/// <para><b>Formula.</b> All r &gt; −1 with Σ aᵢ / (1 + r)^τᵢ = 0, τᵢ the years from the first date by the <see cref="DayCount"/>.</para>
/// <para><b>Units.</b> r is a fraction for each year: 0.08 is 8 %.</para>
/// <para><b>Domain.</b> Amounts in one currency, on dates in any order, several on a date or none.</para>
/// <para><b>Edge cases.</b> No flow is <see cref="RateOfReturnStatus.Empty"/>; flows that all cancel on their dates, or are zero,
/// <see cref="RateOfReturnStatus.IdenticallyZero"/>; one sign only, or one date only, <see cref="RateOfReturnStatus.NoSignChange"/>; both signs but no rate,
/// <see cref="RateOfReturnStatus.NoRoot"/>; a net present value that touches zero without crossing it, within rounding of 64 digits,
/// <see cref="RateOfReturnStatus.Unresolved"/>; all without a rate and with the reason. A total loss, money out and none back, is no sign change and not
/// −100 %: at that rate nothing can be discounted, and
/// no rate above it balances the flows (<see cref="CompoundAnnualGrowthRate"/>, which does not discount, says −1). Several rates are all in <see
/// cref="RateOfReturnResult.Roots"/>,
/// and the
/// options choose. A rate within 2⁻⁵³ of −100 % is shown as the double next to −1, one above 1.8·10³⁰⁸ as an overflow; its logarithm is exact in both
/// cases. Dates that a day count holds to be one (30 and 31 under 30/360) are one.</para>
/// <para><b>Method.</b> Amounts of one time are netted exactly, in integers of the finest scale. The unknown is u = ln(1 + r). With one sign change
/// (Descartes) the root is
/// found by Halley's steps on ln inflows − ln outflows; otherwise the line of u is walked from 0 outwards both ways, until the number of sign changes of the
/// balance, discounted to where the walk is, says that no root is left or one (Laguerre; Norstrøm and Soper are special cases), over stretches on which
/// Taylor bounds
/// with their rounding errors prove that the value, its slope or its curvature keeps its sign. Roots are refined in two doubles to the last bit of
/// u; where these do not tell enough (rates close together, amounts that all but cancel or lie hundreds of digits apart), all roots are found once more
/// between those of
/// a function with one sign change fewer (Rolle), in numbers of 77 digits. No tolerance, no guess, no scale: amounts times a power of ten are the same
/// amounts, and the same input gives the same bits at every width of
/// vectors and in both builds of the library, as tested on x64.</para>
/// <para><b>Source.</b> E. Laguerre, Mémoire sur la théorie des équations numériques, 1883; C. Norstrøm, A sufficient condition for a unique nonnegative
/// internal rate
/// of return, JFQA 1972; C. Soper, The marginal efficiency of capital: a further note, Economic Journal 1959; E. Halley 1694. We differ from Excel's XIRR on
/// purpose: it shows one rate without a word about others, answers 2.98·10⁻⁹ where it fails, starts at the first row rather than the first date, and
/// drops the time of day silently.</para>
/// </remarks>
/// <example>
/// <code>
/// LocalDate Start = new(2024, 1, 1);
/// var result = Xirr.Compute([Start, Start.PlusDays(10), Start.PlusDays(20)], [100m, -200m, 100m]);
/// Console.WriteLine((result.Status, result.Headline.Value)); // (Unique, 0)
/// </code>
/// </example>
public static class Xirr
{
    /// <summary>Every rate, with its proof.</summary>
    /// <param name="flows">The flows, in any order; read once.</param>
    /// <param name="options">The day count, and which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <returns>The rates, the one chosen, and what is proven.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="flows"/> is null.</exception>
    public static RateOfReturnResult Compute(IEnumerable<CashFlow> flows, RateOfReturnOptions? options = null)
    {
        var list = Guard.NotNull(flows) as IReadOnlyList<CashFlow> ?? flows.ToArray();
        var dates = new LocalDate[list.Count];
        var amounts = new decimal[list.Count];
        for (var i = 0; i < dates.Length; i++)
        {
            (dates[i], amounts[i]) = (list[i].Date, list[i].Amount);
        }

        return Compute(dates, amounts, options);
    }

    /// <summary>Every rate, with its proof.</summary>
    /// <param name="dates">The dates, in any order.</param>
    /// <param name="amounts">The amount on each date: positive comes in, negative goes out.</param>
    /// <param name="options">The day count, and which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <returns>The rates, the one chosen, and what is proven.</returns>
    /// <exception cref="ArgumentException">There is not one amount for each date.</exception>
    public static RateOfReturnResult Compute(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts, RateOfReturnOptions? options = null)
    {
        return RateOfReturnEngine.Result(Input(dates, amounts, options));
    }

    /// <summary>The rate alone, without allocating up to 256 flows and from pooled memory above; rates that two doubles cannot tell apart take long
    /// numbers, and memory.</summary>
    /// <param name="dates">The dates, in any order; in ascending order is fastest.</param>
    /// <param name="amounts">The amount on each date: positive comes in, negative goes out.</param>
    /// <param name="options">The day count, and which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <returns>The rate chosen and what is proven.</returns>
    /// <exception cref="ArgumentException">There is not one amount for each date.</exception>
    public static RateOfReturn ComputeRate(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts, RateOfReturnOptions? options = null)
        => RateOfReturnEngine.Rate(Input(dates, amounts, options), default);

    /// <summary>The rate and all log rates into the caller's memory, without allocating up to 256 flows and from pooled memory above; rates that two
    /// doubles cannot tell apart take long numbers, and memory.</summary>
    /// <param name="dates">The dates, in any order; in ascending order is fastest.</param>
    /// <param name="amounts">The amount on each date: positive comes in, negative goes out.</param>
    /// <param name="logRates">Filled with ln(1 + r) of all rates in ascending order, as many as fit: <see cref="RateOfReturn.RootCount"/> says how many
    /// there are.</param>
    /// <param name="options">The day count, and which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <returns>The rate chosen and what is proven.</returns>
    /// <exception cref="ArgumentException">There is not one amount for each date.</exception>
    public static RateOfReturn ComputeRate(
        ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts, Span<double> logRates, RateOfReturnOptions? options = null)
        => RateOfReturnEngine.Rate(Input(dates, amounts, options), logRates);

    /// <summary>The rates of many series that stand one after another in one pair of spans.</summary>
    /// <param name="dates">The dates of all series.</param>
    /// <param name="amounts">The amount on each date.</param>
    /// <param name="ends">Where each series ends, exclusive: it starts where the one before ends.</param>
    /// <param name="rates">Filled with one rate for each series.</param>
    /// <param name="options">The day count, and which rate to show of several; null is <see cref="RateOfReturnOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">There is not one amount for each date, the ends do not close at the last, or there is not one rate for
    /// each.</exception>
    public static void ComputeRates(
        ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts, ReadOnlySpan<int> ends, Span<RateOfReturn> rates, RateOfReturnOptions? options = null)
    {
        var all = Input(dates, amounts, options);
        Guard.SameLength(rates.Length, ends.Length, nameof(rates), nameof(ends));
        Guard.Ends(ends, amounts.Length, nameof(ends));
        RateOfReturnEngine.Rates(all, ends, rates);
    }

    private static RateOfReturnInput Input(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts, RateOfReturnOptions? options)
    {
        Guard.SameLength(amounts.Length, dates.Length, nameof(amounts), nameof(dates));
        options ??= RateOfReturnOptions.Default;
        return new RateOfReturnInput { Dates = dates, Amounts = amounts, DayCount = options.DayCount, Choice = options.Choice, Guess = options.Guess };
    }
}
