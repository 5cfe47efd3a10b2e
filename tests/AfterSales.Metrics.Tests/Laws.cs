#if CONTINUOUS_INTEGRATION
// A red build must be the change's fault, so there the laws run from one seed. Everywhere else each run explores from a new one.
[assembly: Properties(Replay = "7305118226049317519,8317225364102938571")]
#endif
