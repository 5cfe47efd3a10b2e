namespace AfterSales.Metrics.Internal;

/// <summary>Powers of the sixteenth root of two, from which exponentials and logarithms in two doubles begin: what is left is below 0.03, where series are
/// short.</summary>
/// <remarks>P. Tang, Table-driven implementation of the exponential function, ACM TOMS 15, 1989.</remarks>
internal static class Sixteenths
{
    // Its logarithm, ln 2 / 16, in three pieces, the first two of 36 bits, so that their products with k are exact.
    public const double LogHigh = 0.04332169878489367;
    public const double LogMiddle = 1.0291218489291539e-13;
    public const double LogLow = 1.9136504600116575e-25;

    /// <summary>2^(k/16) for k of 0 … 15.</summary>
    public static readonly double[] Powers =
    [
        1.0, 1.0442737824274138, 1.0905077326652577, 1.1387886347566916, 1.189207115002721, 1.241857812073484, 1.2968395546510096, 1.3542555469368927,
        1.4142135623730951, 1.4768261459394993, 1.5422108254079407, 1.6104903319492543, 1.681792830507429, 1.7562521603732995, 1.8340080864093424,
        1.9152065613971474,
    ];

    /// <summary>What the doubles of <see cref="Powers"/> lack.</summary>
    public static readonly double[] Rests =
    [
        0.0, 8.551889705537965e-17, -3.046782079812471e-17, 8.912812676025408e-17, 3.982015231465646e-17, 4.658027591836937e-17, 2.5382502794888315e-17,
        7.70094837980299e-17, -9.667293313452913e-17, -3.483994556892796e-17, 7.949834809697621e-17, 2.4707192569797888e-17, 8.199010020581497e-17,
        2.960140695448873e-17, 3.283107224245627e-17, -1.0619946056195963e-16,
    ];
}
