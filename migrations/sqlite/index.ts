import * as migration_20261123_201658_initial from "./20261123_201658_initial"

export const migrations = [
{up: migration_20261123_201658_initial.up, down: migration_20261123_201658_initial.down, name: "20261123_201658_initial"},
]
