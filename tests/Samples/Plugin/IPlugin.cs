using System;

namespace AfterSales.Metrics.Samples.Plugin
{
    /// <summary>The shape of a Dynamics plug-in, <c>Microsoft.Xrm.Sdk.IPlugin</c>, which the sample need not install.</summary>
    public interface IPlugin
    {
        void Execute(IServiceProvider serviceProvider);
    }
}
