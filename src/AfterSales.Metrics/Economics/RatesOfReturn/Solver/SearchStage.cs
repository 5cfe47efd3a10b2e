#if NET
namespace AfterSales.Metrics.Economics;

/// <summary>How far a search is.</summary>
internal enum SearchStage
{
    /// <summary>Steps by sums in double.</summary>
    Far,

    /// <summary>Where sums in double all but cancel: a precise one is to show the sign.</summary>
    Hidden,

    /// <summary>Steps by precise sums.</summary>
    Near,

    Found,

    /// <summary>Not to be found by steps alone.</summary>
    Otherwise,
}
#endif
