using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>How the runtime compiles a method.</summary>
internal static class Compilation
{
    /// <summary>
    /// AggressiveOptimization, which netstandard2.0 has no name for and its runtimes heed: well at the first call, without a profile. For loops that one
    /// call ends before the second tier is there, as code compiled in haste keeps vectors on the heap; and for those that a profile of other data would lay
    /// out badly.
    /// </summary>
    public const MethodImplOptions WellAtOnce = (MethodImplOptions)512;
}
