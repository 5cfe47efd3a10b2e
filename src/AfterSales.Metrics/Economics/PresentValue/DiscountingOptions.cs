using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>How a periodic series is discounted.</summary>
/// <remarks>
/// The conventions of this room in one place, and the setting that agrees with Excel.
/// <list type="table">
/// <listheader><term>Convention</term><description>Here by default — with Excel</description></listheader>
/// <item><term>First flow of <see cref="NetPresentValue"/></term><description>Now — Excel's NPV: after one period, <see cref="Excel"/>.</description></item>
/// <item><term>Rates</term><description>Above −100 % — Excel's NPV and MIRR: any but −100 %, <see cref="RateDomain.ExceptMinusOne"/>.</description></item>
/// <item><term>Sign</term><description>Money in positive, money out negative; separate series of benefits and costs are both positive — the
/// same.</description></item>
/// <item><term>Which of several internal rates</term><description>The nearest to zero, all of them listed — Excel's IRR and XIRR: one near the guess of 10 %,
/// <see cref="RateOfReturnChoice.NearestGuess"/> with <see cref="RateOfReturnOptions.Guess"/> 0.1.</description></item>
/// <item><term>Day count</term><description>Days / 365, <see cref="DayCount.Actual365Fixed"/> — the same; YEARFRAC's basis 0 to 4 are
/// <see cref="DayCount.Thirty360Us"/>, no equal, <see cref="DayCount.Actual360"/>, <see cref="DayCount.Actual365Fixed"/>,
/// <see cref="DayCount.Thirty360European"/>.</description></item>
/// <item><term>Valuation date of dated flows</term><description>The earliest flow — Excel's XNPV: the first one listed, which has to be the
/// earliest.</description></item>
/// <item><term><see cref="ModifiedRateOfReturn"/></term><description>Finance rate, then reinvestment rate — as MIRR's arguments.</description></item>
/// <item><term>Payments</term><description>At the end of the period — type 0; <see cref="PaymentTiming.BeginningOfPeriod"/> is type 1.</description></item>
/// <item><term>Payback</term><description>Linear inside the period, first recovery — Excel has none; whole periods are
/// <see cref="PaybackInterpolation.EndOfPeriod"/>.</description></item>
/// <item><term>Quantiles of a simulation</term><description>PERCENTILE.INC — the same.</description></item>
/// </list>
/// <para>Where the answer differs from Excel on purpose: rates of −100 % and below are refused unless asked for; a blank is never skipped, since a period
/// without a
/// flow is a zero; dated flows may come in any order and before the valuation date (XNPV: #NUM!); no answer is a reason, not #NUM! or #DIV/0!; a number of
/// periods is never negative (NPER); a rate of equal payments needs no guess, and two rates are both told (RATE: one, by the guess, or #NUM!);
/// all internal rates are told with their proof (IRR, XIRR: one, by the guess; XIRR: about 0 when it fails); small rates keep their digits, and flows of
/// one day
/// are netted exactly.</para>
/// </remarks>
public sealed partial record DiscountingOptions
{
    /// <summary>The first flow now; rates above −1.</summary>
    public static DiscountingOptions Default { get; } = new();

    /// <summary>As Excel's NPV: the first flow after one period; every rate but −1.</summary>
    public static DiscountingOptions Excel { get; } = new() { FirstFlow = FirstFlow.AfterOnePeriod, Rates = RateDomain.ExceptMinusOne };

    /// <summary>When the first flow falls; <see cref="FirstFlow.Now"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public FirstFlow FirstFlow
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Which rates are taken; <see cref="RateDomain.AboveMinusOne"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public RateDomain Rates
    {
        get;
        init => field = Guard.Defined(value);
    }
}
