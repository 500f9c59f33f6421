// Each test here may build a project: one after another.
[assembly: NonParallelizable]
